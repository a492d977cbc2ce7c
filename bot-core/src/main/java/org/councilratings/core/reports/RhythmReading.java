package org.councilratings.core.reports;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.core.subscription.Rhythm;

/** Reads from a form when posts are to come. */
final class RhythmReading {

    private static final LocalTime USUAL_TIME = LocalTime.of(9, 0);

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?");

    private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");

    private static final Pattern LAST_DAY = Pattern.compile("(the )?last( day( of (the|a|every|each) month)?)?");

    private static final int NOON = 12;

    private final BiConsumer<String, String> fault;

    private final Rhythm before;

    /**
     * A reading.
     * @param fault is told what is unclear: the field, and words
     * @param before what stands where the form says nothing
     */
    RhythmReading(BiConsumer<String, String> fault, Rhythm before) {
        this.fault = fault;
        this.before = before;
    }

    /** A day or a time alone says enough: a Monday is weekly, a 1st monthly. */
    Rhythm read(OrderForm form) {
        LocalTime at = form.time().map(this::time).or(this.before::timeOfDay).orElse(USUAL_TIME);
        Optional<String> day = form.day()
            .map(text -> text.strip().toLowerCase(Locale.UK))
            .filter(text -> !text.isEmpty());
        String when = form.when()
            .map(text -> text.strip().toLowerCase(Locale.UK).replace(' ', '-'))
            .orElseGet(() -> implied(day, form.time().isPresent()).key());
        Optional<Rhythm.Kind> kind = Rhythm.Kind.ofKey(when);
        if (kind.isEmpty()) {
            this.fault.accept("when", "“%s” is none of: %s.".formatted(when,
                    Stream.of(Rhythm.Kind.values()).map(Rhythm.Kind::key).collect(Collectors.joining(", "))));
            return this.before;
        }
        if (day.isPresent() && kind.get() != Rhythm.Kind.WEEKLY && kind.get() != Rhythm.Kind.MONTHLY) {
            this.fault.accept("day",
                    "“%s” is a day, and posts that come %s have none. Please leave it out, or choose every week or every month."
                        .formatted(day.get(), kind.get().words()));
        }
        if (form.time().isPresent() && kind.get() == Rhythm.Kind.AS_THEY_APPEAR) {
            this.fault.accept("time",
                    "Posts that come as they appear have no time of day. Please leave it out, or choose every day.");
        }
        return switch (kind.get()) {
            case AS_THEY_APPEAR -> new Rhythm.AsTheyAppear();
            case DAILY -> new Rhythm.Daily(at);
            case WEEKLY -> new Rhythm.Weekly(day.map(this::dayOfWeek)
                .orElse((this.before instanceof Rhythm.Weekly weekly) ? weekly.day() : DayOfWeek.MONDAY), at);
            case MONTHLY -> new Rhythm.Monthly(day.map(this::dayOfMonth)
                .orElse((this.before instanceof Rhythm.Monthly monthly) ? monthly.day() : 1), at);
        };
    }

    private Rhythm.Kind implied(Optional<String> day, boolean hasTime) {
        if (day.isPresent()) {
            return (Character.isDigit(day.get().charAt(0)) || day.get().contains("last")) ? Rhythm.Kind.MONTHLY
                    : Rhythm.Kind.WEEKLY;
        }
        return (hasTime && this.before instanceof Rhythm.AsTheyAppear) ? Rhythm.Kind.DAILY : this.before.kind();
    }

    private LocalTime time(String typed) {
        String text = typed.strip().toLowerCase(Locale.UK);
        if (text.equals("noon") || text.equals("midday")) {
            return LocalTime.NOON;
        }
        if (text.equals("midnight")) {
            return LocalTime.MIDNIGHT;
        }
        Matcher parts = TIME.matcher(text);
        if (parts.matches()) {
            int hour = Integer.parseInt(parts.group(1));
            int minute = Optional.ofNullable(parts.group(2)).map(Integer::parseInt).orElse(0);
            Optional<String> half = Optional.ofNullable(parts.group(3));
            boolean fits = half.isPresent() ? hour >= 1 && hour <= NOON : hour < 24;
            if (fits && minute < 60) {
                int of24 = half.map(it -> hour % NOON + (it.equals("pm") ? NOON : 0)).orElse(hour);
                return LocalTime.of(of24, minute);
            }
        }
        this.fault.accept("time", "“%s” is no time of day. Please write it so: 09:00.".formatted(typed));
        return USUAL_TIME;
    }

    private DayOfWeek dayOfWeek(String typed) {
        int enough = 3;
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.UK);
            if (typed.length() >= enough && (name.startsWith(typed) || typed.equals(name + "s"))) {
                return day;
            }
        }
        this.fault.accept("day", "“%s” is no day of the week. Please write it so: Monday.".formatted(typed));
        return DayOfWeek.MONDAY;
    }

    private int dayOfMonth(String typed) {
        int last = 31;
        if (LAST_DAY.matcher(typed).matches()) {
            return last;
        }
        Matcher number = DAY_OF_MONTH.matcher(typed);
        if (number.matches()) {
            int day = Integer.parseInt(number.group(1));
            if (day >= 1 && day <= last) {
                return day;
            }
        }
        this.fault.accept("day",
                "“%s” is no day of a month. Please write a number from 1 to 31, or “last”.".formatted(typed));
        return 1;
    }

}
