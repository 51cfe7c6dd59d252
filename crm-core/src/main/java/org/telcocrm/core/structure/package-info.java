/**
 * How group customers hang together: parents and subsidiaries, members, and sums over them
 * (集团客户架构).
 *
 * <p>The door is {@link org.telcocrm.core.structure.GroupStructure}.
 *
 * @see "C04"
 */
@NullMarked
package org.telcocrm.core.structure;

import org.jspecify.annotations.NullMarked;
