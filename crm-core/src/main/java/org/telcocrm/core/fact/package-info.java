/**
 * Facts (事实): typed, named, dated values about one customer, the input of every customer-level
 * policy.
 *
 * <p>The door is {@link org.telcocrm.core.fact.Facts}; the names and units everyone shares stand in
 * {@link org.telcocrm.core.fact.StandardFacts}. A host adds its own fact by making a key, and a
 * computed one by a {@link org.telcocrm.core.fact.DerivedFact}.
 *
 * @see "C18"
 * @see "C62"
 */
@NullMarked
package org.telcocrm.core.fact;

import org.jspecify.annotations.NullMarked;
