package org.telcocrm.io.extract;

import java.util.List;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;

/** Layouts that differ as much as layouts can; new ones go to the end, for the seeds' sake. */
final class FuzzLayouts {

  /** A column of every type. */
  private static final String WIDE =
      """
      {"name": "id"},
      {"name": "msisdn", "msisdn": {"prefixes": ["86", "0086", "+86"], "fullWidth": true, "accounts": ["KD_"]}},
      {"name": "name", "textBytes": 6, "missing": ["-", "NULL"]},
      {"name": "bill", "fact": "bill_m0", "scale": "FEN", "missing": ["\\\\N"]},
      {"name": "arrears", "fact": "arrears", "scale": "YUAN", "min": 0, "onInvalid": "MISSING"},
      {"name": "fee", "fact": "over_plan_fee", "scale": "LI", "rounding": "HALF_UP"},
      {"name": "tenure", "fact": "tenure_months", "min": 0, "max": 600, "unknownValues": ["999"]},
      {"name": "data", "fact": "data_mb_m0", "scale": "GB", "fullWidth": true},
      {"name": "open", "fact": "open_date", "pattern": "yyyyMMdd", "missing": ["00000000"]},
      {"name": "end", "fact": "contract_end", "pattern": "yyyy-M-d HH:mm:ss", "onInvalid": "MISSING"},
      {"name": "state", "fact": "state", "values": {"0": "ACTIVE", "5": "STOPPED", "9": "CANCELLED"}, "fallback": "OTHER"},
      {"name": "prepay", "fact": "prepay", "values": {"0": false, "1": true, "2": null}, "fallback": "REJECT"},
      {"name": "kind", "fact": "user_type", "values": {"1": "NORMAL", "2": "FREE", "3": "TEST"}, "fallback": "MISSING"}
      """;

  /** Few columns, so that short inputs are whole records. */
  private static final String NARROW =
      """
      {"name": "id"}, {"name": "name", "textBytes": 4}, {"name": "bill", "fact": "bill_m0", "scale": "YUAN"},
      {"name": "open", "fact": "open_date", "pattern": "yyyy-M-d", "fullWidth": true, "onInvalid": "MISSING"}
      """;

  private static final String FILTERS =
      """
      "filters": [{"column": "kind", "values": ["2"], "reason": "FREE_USER"},
                  {"column": "msisdn", "prefixes": ["10648"], "lengths": [13], "reason": "IOT_NUMBER"}],
      """;

  private static final String ACTIVE =
      """
      "owner": "name", "constants": {"device_5g": false},
      "uniqueActive": {"column": "msisdn", "activeStates": ["ACTIVE", "STOPPED"], "keep": "NEWEST", "by": "open_date"},
      "period": {"dates": ["open"]}, "ordered": [{"start": "open", "end": "end"}],
      "checks": ["NEGATIVE_BILL", "OPEN_DATE_RESET", "ARREARS_ON_CANCELLED"],
      """;

  private static final String TOTALS =
      """
      "trailer": {"prefix": "9", "count": 2, "amounts": {"bill": 3}},
      "reversals": [{"amount": "bill", "type": "name", "values": ["R"]}],
      """;

  private static final String QUOTES = "\"quote\": \"rfc4180\", \"multiline\": 3, ";

  private static final String FIXED =
      """
      {"name": "id", "bytes": [0, 4]}, {"name": "name", "bytes": [4, 9], "textBytes": 5},
      {"name": "bill", "bytes": [9, 15], "fact": "bill_m0", "scale": "LI"}
      """;

  static final List<Layout> ALL =
      List.of(
          delimited("UTF-8", ",", "NONE", "\"quote\": \"rfc4180\",", NARROW),
          delimited("UTF-8", ",", "EXACT", QUOTES, WIDE),
          delimited("GBK", "|", "ADJACENT", FILTERS, WIDE),
          delimited(
              "GB18030",
              "\\t",
              "NONE",
              "\"header\": true, \"ignoreExtra\": true,",
              NARROW.replace("\"id\"", "\"id\", \"field\": \"User Id\"")
                  + ", {\"name\": \"sms\", \"fact\": \"sms\", \"optional\": true}"),
          layout("GBK", "\"delimiterHex\": \"80\", \"duplicates\": \"EXACT\",", NARROW),
          delimited(
              "UTF-8",
              "｜",
              "NONE",
              "\"header\": true, \"headerMatch\": \"FOLD\"," + QUOTES,
              NARROW),
          delimited("GBK", "，", "EXACT", "", NARROW),
          layout("GBK", "\"recordWidth\": 16,", FIXED),
          layout("GB18030", "\"duplicates\": \"NONE\",", FIXED.replace("bytes\"", "chars\"")),
          delimited(
              "UTF-8",
              ",",
              "ADJACENT",
              QUOTES + "\"limits\": {\"lineChars\": 24, \"fieldChars\": 8, \"columns\": 6},",
              NARROW),
          delimited("GB18030", ",", "EXACT", ACTIVE, WIDE),
          layout("UTF-8", "\"delimiter\": \" \",", NARROW).toBuilder()
              .id(Layout.RECORD_NUMBER)
              .build(),
          delimited(
              "UTF-8",
              "||",
              "ADJACENT",
              "\"ignoreExtra\": true,",
              """
              {"name": "id", "position": 3, "pad": "NONE"},
              {"name": "label", "position": 1, "personal": false, "mandatory": true}
              """),
          layout("GB18030", "\"delimiterHex\": \"01\"," + QUOTES, NARROW),
          delimited("GBK", ",", "ADJACENT", QUOTES + TOTALS, NARROW),
          delimited(
              "UTF-8",
              "|",
              "NONE",
              "\"owner\": \"kind\", \"period\": {\"dates\": [\"state\"]},",
              """
              {"name": "id"},
              {"name": "kind", "fact": "user_type", "values": {"1": "NORMAL"}, "fallback": "OTHER"},
              {"name": "state", "fact": "open_date", "pattern": "yyyyMMdd", "fallback": "REJECT",
               "values": {"0": "2030-01-01", "1": "2020-01-01", "2": "2026-03-31", "42": "2030-01-01"}}
              """),
          delimited(
              "UTF-8",
              "|",
              "NONE",
              "\"ordered\": [{\"start\": \"kind\", \"end\": \"state\"}],",
              """
              {"name": "id"}, {"name": "bill", "fact": "bill_m0", "scale": "FEN"},
              {"name": "kind", "fact": "open_date", "pattern": "yyyyMMdd", "fallback": "MISSING", "values": {"1": "2021-01-01"}},
              {"name": "state", "fact": "contract_end", "pattern": "yyyyMMdd", "fallback": "REJECT",
               "values": {"0": "2020-01-01", "1": "2022-01-01", "2": "2021-01-01"}}
              """));

  private FuzzLayouts() {}

  private static Layout delimited(
      String charset, String delimiter, String duplicates, String keys, String columns) {
    String more =
        "\"delimiter\": \"%s\", \"duplicates\": \"%s\", ".formatted(delimiter, duplicates);
    return layout(charset, more + keys, columns);
  }

  private static Layout layout(String charset, String keys, String columns) {
    String text =
        """
        {"formatVersion": 1, "name": "fuzz", "charset": "%s", "id": "id", %s "columns": [%s]}
        """
            .formatted(charset, keys, columns);
    return LayoutJson.parse(text, LayoutCatalog.standard());
  }
}
