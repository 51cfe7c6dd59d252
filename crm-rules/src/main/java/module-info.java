/** The verbs: policies as data, and the mechanisms that turn facts into explained decisions. */
module org.telcocrm.rules {
  requires com.google.common;
  requires static transitive org.jspecify;
  requires transitive org.telcocrm.core;

  exports org.telcocrm.rules.action;
  exports org.telcocrm.rules.aggregate;
  exports org.telcocrm.rules.analysis;
  exports org.telcocrm.rules.assessment;
  exports org.telcocrm.rules.assessor;
  exports org.telcocrm.rules.brand;
  exports org.telcocrm.rules.churn;
  exports org.telcocrm.rules.credit;
  exports org.telcocrm.rules.fitting;
  exports org.telcocrm.rules.fraud;
  exports org.telcocrm.rules.guard;
  exports org.telcocrm.rules.kano;
  exports org.telcocrm.rules.lifetime;
  exports org.telcocrm.rules.people;
  exports org.telcocrm.rules.policy;
  exports org.telcocrm.rules.risk;
  exports org.telcocrm.rules.scorecard;
  exports org.telcocrm.rules.segment;
  exports org.telcocrm.rules.statistics;
  exports org.telcocrm.rules.stewardship;
  exports org.telcocrm.rules.table;
  exports org.telcocrm.rules.template;
  exports org.telcocrm.rules.value;
}
