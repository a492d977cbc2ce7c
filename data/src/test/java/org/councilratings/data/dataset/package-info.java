@NullMarked
package org.councilratings.data.dataset;

import org.jspecify.annotations.NullMarked;
