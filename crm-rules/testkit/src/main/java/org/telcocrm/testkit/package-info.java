/**
 * What a build needs to test its own rules: arbitraries of every type of the library, and suites of
 * laws.
 *
 * <p>Arbitraries come in two ways. With the jar on the test class path, jqwik finds them by itself:
 * {@code @Property void law(@ForAll Facts facts)}. A build that wants to see where they come from
 * writes {@code @Domain(CrmDomain.class)}. Finer ones are static methods, one class per room:
 * {@link org.telcocrm.testkit.FactArbitraries}, {@link org.telcocrm.testkit.CustomerArbitraries},
 * {@link org.telcocrm.testkit.PolicyArbitraries}, {@link org.telcocrm.testkit.PartyArbitraries} and
 * others. All of them give valid values, and more often than chance would the ones at which rules
 * turn: a threshold and one fen beside it, zero, negative amounts, month ends, missing and absent
 * facts. Where texts are read, methods called {@code refused…} give what must be refused.
 *
 * <p>Law suites are interfaces: implement {@link org.telcocrm.testkit.AssessorLaws}, {@link
 * org.telcocrm.testkit.PolicyLaws}, {@link org.telcocrm.testkit.AggregateLaws}, {@link
 * org.telcocrm.testkit.DerivedFactLaws}, {@link org.telcocrm.testkit.IdentifierLaws}, {@link
 * org.telcocrm.testkit.MergeLaws}, {@link org.telcocrm.testkit.GateLaws}, {@link
 * org.telcocrm.testkit.ErasureLaws}, {@link org.telcocrm.testkit.ArrearsLaws}, {@link
 * org.telcocrm.testkit.LateFeeLaws}, {@link org.telcocrm.testkit.ContactLaws}, {@link
 * org.telcocrm.testkit.StateMachineLaws}, {@link org.telcocrm.testkit.LifecycleLaws} or {@link
 * org.telcocrm.testkit.AssemblerLaws} in a test class and jqwik runs their properties on your own
 * extension.
 */
@NullMarked
package org.telcocrm.testkit;

import org.jspecify.annotations.NullMarked;
