/**
 * The people of a group customer (集团关键人): who they are to us, and what that says of the group. The
 * door is {@link org.telcocrm.rules.people.GroupPeople}.
 *
 * @see "C35"
 */
@NullMarked
package org.telcocrm.rules.people;

import org.jspecify.annotations.NullMarked;
