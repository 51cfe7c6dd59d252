package org.telcocrm.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.providers.ArbitraryProvider;

/**
 * The library's types and jqwik's own, for builds that name the domains of their properties.
 *
 * <p>Example: {@code @Domain(CrmDomain.class) class MyAssessorProperties}. It carries jqwik's
 * global domain, without which {@code @ForAll int} would find nothing.
 */
@Domain(DomainContext.Global.class)
public class CrmDomain extends DomainContextBase {

  /** For jqwik. */
  public CrmDomain() {}

  /** The provider of all types of the library, and those a subclass adds. */
  @Override
  public Collection<ArbitraryProvider> getArbitraryProviders() {
    List<ArbitraryProvider> all = new ArrayList<>(super.getArbitraryProviders());
    all.add(new CrmArbitraryProvider());
    return all;
  }
}
