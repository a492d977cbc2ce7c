/**
 * The environment's variables as settings: whatever a person may get wrong is a
 * {@link org.councilratings.core.settings.SettingFault}, and all of them are told at
 * once.
 *
 * <p>
 * May use {@code data.dataset}, and nothing else of the core. A variable that every
 * channel shares goes into {@code SharedSettings}; one of a single platform stays in its
 * adapter, which asks an {@code Environment} for it. A new kind of value is a method
 * there.
 */
@NullMarked
package org.councilratings.core.settings;

import org.jspecify.annotations.NullMarked;
