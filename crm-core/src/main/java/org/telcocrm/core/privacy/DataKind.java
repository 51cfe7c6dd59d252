package org.telcocrm.core.privacy;

/** Kinds of records for which a time to keep is set (数据类别). Grows only in a major version. */
public enum DataKind {
  /** Name, documents, birthday (客户资料). */
  PROFILE,
  /** Where the customer is reached (联系方式). */
  CONTACT,
  /** Calls, messages, data volume (使用记录). */
  USAGE,
  /** Bills and payments (账单). */
  BILL,
  /** Contacts of any kind (互动记录). */
  INTERACTION,
  /** Complaints and their answers (投诉). */
  COMPLAINT,
  /** Orders of value-added services with their confirmation (增值业务订购记录). */
  SERVICE_ORDER,
  /** Proof of a consent to marketing (营销同意凭证). */
  CONSENT_PROOF,
  /** Recordings of call-backs the customer consented to (回访录音). */
  CALLBACK_RECORDING,
  /** Assessments of the impact on personal data (个人信息保护影响评估). */
  IMPACT_ASSESSMENT
}
