module org.telcocrm.io {
  requires transitive com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;
  requires org.slf4j;
  requires transitive org.telcocrm.rules;

  exports org.telcocrm.io.check;
  exports org.telcocrm.io.extract;
  exports org.telcocrm.io.guess;
  exports org.telcocrm.io.json;
  exports org.telcocrm.io.layout;
  exports org.telcocrm.io.report;
  exports org.telcocrm.io.run;
}
