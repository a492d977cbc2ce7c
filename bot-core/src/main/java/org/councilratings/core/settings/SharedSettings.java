package org.councilratings.core.settings;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * What every adapter is told, whatever its platform.
 *
 * @param dataset which dataset to serve
 * @param state the file of the state store; it and its folder need not be there yet
 * @param zone where times of day are meant
 * @param managementPort the port of health and metrics on 127.0.0.1; 0 for any that is
 * free
 */
public record SharedSettings(DatasetSetting dataset, Path state, ZoneId zone, int managementPort) {

    /** The variable that names the file of the state store. */
    public static final String STATE = "RATINGS_STATE";

    /** The variable that names the zone of times of day. */
    public static final String ZONE = "RATINGS_ZONE";

    /** The variable that names the port of health and metrics. */
    public static final String MANAGEMENT_PORT = "MANAGEMENT_PORT";

    private static final Path USUAL_STATE = Path.of("var", "bot.db");

    private static final int USUAL_MANAGEMENT_PORT = 8081;

    /**
     * As the environment says; it keeps what is wrong.
     * @param usualZone the zone where none is set
     */
    public static SharedSettings from(Environment environment, ZoneId usualZone) {
        return new SharedSettings(DatasetSetting.from(environment), environment.path(STATE, USUAL_STATE),
                environment.zone(ZONE, usualZone), environment.port(MANAGEMENT_PORT, USUAL_MANAGEMENT_PORT));
    }

}
