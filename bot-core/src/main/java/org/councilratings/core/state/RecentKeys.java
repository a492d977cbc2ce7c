package org.councilratings.core.state;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys that this process took up lately, the newest of them only: what it goes by
 * while the database fails.
 */
final class RecentKeys {

    /** Some minutes of a very busy workspace. */
    static final int MOST = 10_000;

    /** With the time in milliseconds, the oldest first. */
    private final Map<String, Long> keys = new LinkedHashMap<>();

    /**
     * Remembers all of the keys, or none if one of them is known.
     * @return whether none was known
     */
    synchronized boolean claim(Collection<String> claimed, long now, long oldest) {
        Iterator<Long> times = this.keys.values().iterator();
        while (times.hasNext() && times.next() < oldest) {
            times.remove();
        }
        if (claimed.stream().anyMatch(this.keys::containsKey)) {
            return false;
        }
        claimed.forEach(key -> this.keys.put(key, now));
        Iterator<String> eldest = this.keys.keySet().iterator();
        while (this.keys.size() > MOST) {
            eldest.next();
            eldest.remove();
        }
        return true;
    }

    /** Takes a claim back, as if it had never been made. */
    synchronized void release(Collection<String> claimed) {
        claimed.forEach(this.keys::remove);
    }

}
