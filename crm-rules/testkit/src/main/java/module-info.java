/** Arbitraries and law suites with which a host tests its own policies, assessors and facts. */
module org.telcocrm.testkit {
  requires transitive net.jqwik.api;
  requires static transitive org.jspecify;
  requires transitive org.telcocrm.rules;

  exports org.telcocrm.testkit;

  provides net.jqwik.api.providers.ArbitraryProvider with
      org.telcocrm.testkit.CrmArbitraryProvider;
}
