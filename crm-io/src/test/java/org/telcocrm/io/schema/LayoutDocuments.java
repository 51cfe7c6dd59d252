package org.telcocrm.io.schema;

import org.telcocrm.io.json.CrmJson;
import org.telcocrm.rules.policy.Node;

/** Right layouts that use, together with the examples, every key a layout can have. */
final class LayoutDocuments {

  static final Node.Obj DELIMITED =
      CrmJson.parse(
          """
          {"$schema": "layout.schema.json", "formatVersion": 1, "name": "delimited", "subject": "GROUP",
           "charset": "UTF-8", "delimiterHex": "01", "header": true, "headerMatch": "FOLD", "quote": "rfc4180",
           "multiline": 3, "ignoreExtra": true, "limits": {"lineChars": 4096, "fieldChars": 512, "columns": 64, "inflation": 20},
           "id": "user", "owner": "customer", "currency": "USD", "duplicates": "EXACT",
           "uniqueActive": {"column": "msisdn", "activeStates": ["ACTIVE", "ONE_WAY"], "keep": "NEWEST", "by": "open_date"},
           "period": {"month": "month", "dates": ["open_date"]},
           "ordered": [{"start": "open_date", "end": "contract_end"}],
           "reversals": [{"amount": "bill", "type": "kind", "values": ["R"]}],
           "trailer": {"prefix": "TRL", "count": 2, "amounts": {"bill": 3}},
           "filters": [{"column": "kind", "values": ["2"], "prefixes": ["X"], "lengths": [13, 1], "reason": "FREE_USER"}],
           "constants": {"device_5g": false, "brand": "GOTONE", "sms": 3, "arrears": 100, "birth_date": "1990-01-31"},
           "columns": [
             {"name": "user", "field": "User"}, {"name": "customer"}, {"name": "kind", "pad": "NONE"},
             {"name": "month", "type": "DATE", "pattern": "yyyyMM"},
             {"name": "msisdn", "personal": true, "msisdn": {"prefixes": ["86"], "fullWidth": true, "accounts": ["KD_"]}},
             {"name": "title", "textBytes": 60, "optional": true, "type": "TEXT"},
             {"name": "open_date", "fact": "open_date", "pattern": "yyyyMMdd", "min": "1990-01-01", "unknownValues": ["20100101"]},
             {"name": "contract_end", "fact": "contract_end", "pattern": "yyyyMMdd", "missing": ["0"], "onInvalid": "MISSING"},
             {"name": "state", "fact": "state", "values": {"0": "ACTIVE", "1": null}, "fallback": "OTHER"},
             {"name": "prepay", "fact": "prepay", "values": {"0": false, "1": true}, "fallback": "MISSING"},
             {"name": "tenure", "fact": "tenure_months", "scale": "YEARS", "min": 0, "max": 600, "mandatory": true, "fallback": "PARSE"},
             {"name": "bill", "fact": "bill_m0", "scale": "0.1", "rounding": "HALF_UP", "fullWidth": true}],
           "checks": ["NEGATIVE_BILL", {"check": "ID_DOCUMENT", "columns": {"id_number": "title", "id_type": "kind"},
             "parameters": {"residentCardTypes": ["0"]}}]}
          """);

  static final Node.Obj FIXED =
      CrmJson.parse(
          """
          {"formatVersion": 1, "name": "fixed", "charset": "GB18030", "recordWidth": 40, "id": "RECORD_NUMBER",
           "trailer": {"prefix": "TRL", "count": [3, 9], "amounts": {"fee": [9, 20]}},
           "columns": [
             {"name": "user", "bytes": [0, 10]},
             {"name": "fee", "bytes": [10, 22], "fact": "over_plan_fee", "scale": "LI", "rounding": "DOWN"}]}
          """);

  /** Columns by their number, and a delimiter as text. */
  static final Node.Obj NUMBERED =
      CrmJson.parse(
          """
          {"formatVersion": 1, "name": "numbered", "delimiter": "|", "id": "user", "duplicates": "NONE", "columns": [
             {"name": "user", "position": 3}, {"name": "bill", "position": 1, "fact": "bill_m1", "scale": "YUAN"}]}
          """);

  /** Columns by characters. */
  static final Node.Obj CHARACTERS =
      CrmJson.parse(
          """
          {"formatVersion": 1, "name": "characters", "id": "user", "columns": [
             {"name": "user", "chars": [0, 10]}, {"name": "sms", "chars": [10, 14], "fact": "sms"}]}
          """);

  private LayoutDocuments() {}
}
