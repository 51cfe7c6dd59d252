/**
 * The directory of an enterprise: which extension reaches which number when, and which short
 * numbers may be given out (移动总机企业通讯录, 短号集群网).
 *
 * <p>The door is {@link org.telcocrm.core.directory.EnterpriseDirectory}; {@link
 * org.telcocrm.core.directory.ShortNumberPlan} checks the numbers.
 *
 * @see "C08"
 */
@NullMarked
package org.telcocrm.core.directory;

import org.jspecify.annotations.NullMarked;
