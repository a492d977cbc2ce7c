package org.councilratings.core.subscription;

import java.time.ZoneId;

/**
 * What somebody orders: which reports, and when.
 *
 * @param wants which reports
 * @param rhythm when they are told
 * @param zone where times of day are meant
 */
public record Order(Wants wants, Rhythm rhythm, ZoneId zone) {
}
