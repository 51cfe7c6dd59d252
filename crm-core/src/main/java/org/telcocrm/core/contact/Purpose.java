package org.telcocrm.core.contact;

/** What a contact is for (接触目的). Grows only in a major version. */
public enum Purpose {
  /** An offer or anything that carries one (营销). */
  MARKETING,
  /** Billing, outage or legal notice without any offer (服务通知): exempt from every rule. */
  SERVICE_NOTICE
}
