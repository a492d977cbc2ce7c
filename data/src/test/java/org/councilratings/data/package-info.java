@NullMarked
package org.councilratings.data;

import org.jspecify.annotations.NullMarked;
