module org.telcocrm.core {
  requires static org.jspecify;

  exports org.telcocrm.core.account;
  exports org.telcocrm.core.calendar;
  exports org.telcocrm.core.contact;
  exports org.telcocrm.core.decision;
  exports org.telcocrm.core.directory;
  exports org.telcocrm.core.fact;
  exports org.telcocrm.core.history;
  exports org.telcocrm.core.id;
  exports org.telcocrm.core.interaction;
  exports org.telcocrm.core.label;
  exports org.telcocrm.core.lifecycle;
  exports org.telcocrm.core.master;
  exports org.telcocrm.core.money;
  exports org.telcocrm.core.ownership;
  exports org.telcocrm.core.party;
  exports org.telcocrm.core.privacy;
  exports org.telcocrm.core.product;
  exports org.telcocrm.core.structure;
  exports org.telcocrm.core.usage;
  exports org.telcocrm.core.view;
}
