package org.councilratings.core.reports;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.subscription.Kinds;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Region;

/** Reads one form; all that is unclear in it is told at once. */
final class FormReading {

    private static final LocalTime USUAL_TIME = LocalTime.of(9, 0);

    private static final String ALL = "all";

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?");

    private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");

    private static final int NOON = 12;

    private final List<OrderRead.Fault> faults = new ArrayList<>();

    private final Function<String, Resolution> resolver;

    private final Function<String, Optional<Authority>> bySlug;

    private final Order before;

    /**
     * @param before what stands where the form says nothing
     */
    FormReading(Function<String, Resolution> resolver, Function<String, Optional<Authority>> bySlug, Order before) {
        this.resolver = resolver;
        this.bySlug = bySlug;
        this.before = before;
    }

    OrderRead read(OrderForm form) {
        Wants wants = wants(form);
        Rhythm rhythm = rhythm(form);
        ZoneId zone = form.zone().map(this::zone).orElse(this.before.zone());
        return this.faults.isEmpty() ? new OrderRead.Clear(new Order(wants, rhythm, zone))
                : new OrderRead.Unclear(this.faults);
    }

    private void fault(String field, String words) {
        this.faults.add(new OrderRead.Fault(field, words));
    }

    private Wants wants(OrderForm form) {
        Wants held = this.before.wants();
        Set<Region> regions = form.regions().map(this::regions).orElse(held.regions());
        List<String> authorities = form.councils().map(this::authorities).orElse(held.authorities());
        boolean withNeighbours = form.withNeighbours().orElse(held.withNeighbours());
        if (withNeighbours && authorities.isEmpty() && form.withNeighbours().isPresent()
                && this.faults.stream().noneMatch(fault -> fault.field().equals("councils"))) {
            fault("withNeighbours", "Statistical neighbours are those of a council: please name one or several.");
        }
        return new Wants(regions, authorities, withNeighbours && !authorities.isEmpty(),
                form.only().map(this::only).orElse(held.only()), form.kinds().map(this::kinds).orElse(held.kinds()),
                form.tellsOfNothing().orElse(held.tellsOfNothing()));
    }

    /** Several may stand in one text, with commas between. */
    private static List<String> separate(List<String> typed) {
        return typed.stream()
            .flatMap(text -> Stream.of(text.split("[,;]")))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    }

    private static boolean isAll(List<String> typed) {
        return typed.isEmpty() || typed.stream().anyMatch(ALL::equalsIgnoreCase);
    }

    private Set<Region> regions(List<String> typed) {
        List<String> names = separate(typed);
        if (isAll(names)) {
            return Set.of();
        }
        Set<Region> regions = EnumSet.noneOf(Region.class);
        for (String name : names) {
            String slug = name.toLowerCase(Locale.UK)
                .replaceAll("[^a-z]+", "-")
                .replaceFirst("^the-", "")
                .replaceFirst("-region$|-england$", "");
            List<Region> meant = Region.ofSlug(slug)
                .map(List::of)
                .orElseGet(() -> Stream.of(Region.values()).filter(region -> region.slug().startsWith(slug)).toList());
            if (meant.size() == 1) {
                regions.add(meant.getFirst());
            }
            else {
                fault("regions", "“%s” is not one of England's regions. They are: %s.".formatted(name,
                        Stream.of(Region.values()).map(Region::title).collect(Collectors.joining(", "))));
            }
        }
        return regions;
    }

    private List<String> authorities(List<String> typed) {
        List<String> names = separate(typed);
        if (isAll(names)) {
            return List.of();
        }
        List<String> slugs = new ArrayList<>();
        for (String name : whole(names)) {
            if (this.bySlug.apply(name).isPresent()) {
                slugs.add(name);
            }
            else if (this.resolver.apply(name) instanceof Resolution.Match(Authority authority)) {
                slugs.add(authority.slug());
            }
            else {
                fault("councils", notCertain(name, this.resolver.apply(name)));
            }
        }
        return slugs;
    }

    /** There is a council with a comma in its name. */
    private List<String> whole(List<String> names) {
        List<String> whole = new ArrayList<>();
        for (String name : names) {
            String joined = whole.isEmpty() ? name : whole.getLast() + ", " + name;
            boolean isOne = !whole.isEmpty() && this.resolver.apply(joined) instanceof Resolution.Match(var authority)
                    && authority.shortName().equalsIgnoreCase(joined);
            if (isOne) {
                whole.removeLast();
            }
            whole.add(isOne ? joined : name);
        }
        return whole;
    }

    private static String notCertain(String name, Resolution resolution) {
        return switch (resolution) {
            case Resolution.Match(Authority authority) -> "“%s” is %s.".formatted(name, authority.shortName());
            case Resolution.Ambiguous(List<Authority> candidates) ->
                "“%s” may be %s. Which do you mean?".formatted(name, either(candidates));
            case Resolution.Succeeded succeeded when succeeded.heirs().size() == 1 ->
                "“%s” does not run children's services: %s does. Please name that council.".formatted(succeeded.name(),
                        either(succeeded.heirs()));
            case Resolution.Succeeded succeeded ->
                "“%s” does not run children's services now. The councils that do are %s. Please name those you mean."
                    .formatted(succeeded.name(), named(succeeded.heirs(), "; "));
            case Resolution.Outside outside ->
                "%s is in %s, where Ofsted does not inspect.".formatted(outside.name(), outside.nation());
            case Resolution.WithoutDuty without ->
                "%s is %s and does not run children's services.".formatted(without.name(), without.what());
            case Resolution.None(List<Authority> near) ->
                near.isEmpty() ? "I do not know a council “%s”.".formatted(name)
                        : "I do not know a council “%s”. Did you mean %s?".formatted(name, either(near));
        };
    }

    private static String either(List<Authority> authorities) {
        return named(authorities, " or ");
    }

    private static String named(List<Authority> authorities, String between) {
        return authorities.stream().map(Authority::shortName).collect(Collectors.joining(between));
    }

    private Only only(String typed) {
        return Only.ofKey(typed.strip().toLowerCase(Locale.UK).replace(' ', '-')).orElseGet(() -> {
            fault("only", "“%s” is none of: %s.".formatted(typed,
                    Stream.of(Only.values()).map(Only::key).collect(Collectors.joining(", "))));
            return Only.ANYTHING;
        });
    }

    private Set<Kinds> kinds(List<String> typed) {
        List<String> names = separate(typed);
        if (isAll(names)) {
            return Set.of();
        }
        Set<Kinds> kinds = EnumSet.noneOf(Kinds.class);
        for (String name : names) {
            Kinds.ofKey(name.toLowerCase(Locale.UK).replace(' ', '-'))
                .ifPresentOrElse(kinds::add, () -> fault("kinds", "“%s” is none of the kinds of report: %s."
                    .formatted(name, Stream.of(Kinds.values()).map(Kinds::key).collect(Collectors.joining(", ")))));
        }
        return kinds;
    }

    /** A day or a time alone says enough: a Monday is weekly, a 1st monthly. */
    private Rhythm rhythm(OrderForm form) {
        Rhythm held = this.before.rhythm();
        LocalTime at = form.time().map(this::time).orElseGet(() -> time(held));
        Optional<String> day = form.day()
            .map(text -> text.strip().toLowerCase(Locale.UK))
            .filter(text -> !text.isEmpty());
        String when = form.when()
            .map(text -> text.strip().toLowerCase(Locale.UK).replace(' ', '-'))
            .orElseGet(() -> implied(held, day, form.time().isPresent()));
        return switch (when) {
            case "as-they-appear" -> new Rhythm.AsTheyAppear();
            case "daily" -> new Rhythm.Daily(at);
            case "weekly" -> new Rhythm.Weekly(day.map(this::dayOfWeek)
                .orElse((held instanceof Rhythm.Weekly weekly) ? weekly.day() : DayOfWeek.MONDAY), at);
            case "monthly" -> new Rhythm.Monthly(
                    day.map(this::dayOfMonth).orElse((held instanceof Rhythm.Monthly monthly) ? monthly.day() : 1), at);
            default -> {
                fault("when", "“%s” is none of: as-they-appear, daily, weekly, monthly.".formatted(when));
                yield held;
            }
        };
    }

    private static String implied(Rhythm held, Optional<String> day, boolean hasTime) {
        if (day.isPresent()) {
            return (Character.isDigit(day.get().charAt(0)) || day.get().startsWith("last")) ? "monthly" : "weekly";
        }
        return switch (held) {
            case Rhythm.AsTheyAppear() -> hasTime ? "daily" : "as-they-appear";
            case Rhythm.Daily daily -> "daily";
            case Rhythm.Weekly weekly -> "weekly";
            case Rhythm.Monthly monthly -> "monthly";
        };
    }

    private static LocalTime time(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.AsTheyAppear() -> USUAL_TIME;
            case Rhythm.Daily(LocalTime at) -> at;
            case Rhythm.Weekly(DayOfWeek day, LocalTime at) -> at;
            case Rhythm.Monthly(int day, LocalTime at) -> at;
        };
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
        fault("time", "“%s” is no time of day. Please write it so: 09:00.".formatted(typed));
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
        fault("day", "“%s” is no day of the week. Please write it so: Monday.".formatted(typed));
        return DayOfWeek.MONDAY;
    }

    private int dayOfMonth(String typed) {
        int last = 31;
        if (typed.startsWith("last")) {
            return last;
        }
        Matcher number = DAY_OF_MONTH.matcher(typed);
        if (number.matches()) {
            int day = Integer.parseInt(number.group(1));
            if (day >= 1 && day <= last) {
                return day;
            }
        }
        fault("day", "“%s” is no day of a month. Please write a number from 1 to 31, or “last”.".formatted(typed));
        return 1;
    }

    private ZoneId zone(String typed) {
        String text = typed.strip().replace(' ', '_');
        List<String> known = ZoneId.getAvailableZoneIds()
            .stream()
            .filter(id -> id.equalsIgnoreCase(text)
                    || id.toLowerCase(Locale.UK).endsWith("/" + text.toLowerCase(Locale.UK)))
            .sorted()
            .toList();
        Optional<String> exact = known.stream().filter(id -> id.equalsIgnoreCase(text)).findFirst();
        if (exact.isPresent() || known.size() == 1) {
            return ZoneId.of(exact.orElseGet(known::getFirst));
        }
        fault("zone",
                known.isEmpty()
                        ? "“%s” is no time zone. Please write a region and a city: Europe/London.".formatted(typed)
                        : "“%s” may be %s. Please write one of them.".formatted(typed, String.join(" or ", known)));
        return this.before.zone();
    }

}
