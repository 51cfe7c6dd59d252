/**
 * Brands (品牌): of which brand a product is, whom a brand fits, who has the wrong one, and how much
 * own brands compete with each other.
 *
 * <p>The door is {@link org.telcocrm.rules.brand.BrandRules}.
 *
 * @see "C46"
 */
@NullMarked
package org.telcocrm.rules.brand;

import org.jspecify.annotations.NullMarked;
