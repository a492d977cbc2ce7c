package org.councilratings.core.reports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.subscription.Kinds;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Wants;
import org.councilratings.core.subscription.Zones;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Region;

/** Reads one form; all that is unclear in it is told at once. */
final class FormReading {

    private static final String ALL = "all";

    /** Letters of the beginning of a name that stand for it. */
    private static final int ENOUGH = 3;

    private static final String AND = "(?i)\\s+and\\s+";

    private static final String ALL_OF_ENGLAND = "all of England";

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
        Rhythm rhythm = new RhythmReading(this::fault, this.before.rhythm()).read(form);
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
        boolean saysAll = saysAll(form.regions()) || saysAll(form.councils());
        if (saysAll) {
            boolean saysSome = Stream.of(form.regions(), form.councils())
                .flatMap(Optional::stream)
                .flatMap(typed -> separate(typed).stream())
                .map(List::of)
                .anyMatch(name -> !isAll(name) && !isNone(name));
            if (saysSome) {
                fault(saysAll(form.regions()) ? "regions" : "councils",
                        "All of England has all regions and councils in it. Please choose either all, or some.");
            }
            regions = Set.of();
            authorities = List.of();
        }
        boolean saysNone = form.regions().filter(FormReading::isNone).isPresent()
                || form.councils().filter(FormReading::isNone).isPresent();
        if (saysNone && !saysAll && regions.isEmpty() && authorities.isEmpty()) {
            fault(form.regions().isPresent() ? "regions" : "councils",
                    "That would leave neither a region nor a council. Please choose some, or all of England.");
        }
        boolean withNeighbours = form.withNeighbours().orElse(held.withNeighbours());
        if (withNeighbours && authorities.isEmpty() && form.withNeighbours().isPresent()
                && this.faults.stream().noneMatch(fault -> fault.field().equals("councils"))) {
            fault("withNeighbours", "Statistical neighbours are those of a council: please name one or several.");
        }
        Only only = form.only().map(this::only).orElse(held.only());
        Set<Kinds> kinds = form.kinds().map(this::kinds).orElse(held.kinds());
        boolean isNew = form.only().isPresent() || form.kinds().isPresent();
        if (isNew && only != Only.ANYTHING && !kinds.isEmpty() && !kinds.contains(Kinds.INSPECTIONS)) {
            fault(form.kinds().isPresent() ? "kinds" : "only",
                    "Only full inspections give grades, so nothing would ever be posted. Please take full inspections as "
                            + "well, or every report of these kinds.");
        }
        return new Wants(regions, authorities, withNeighbours && !authorities.isEmpty(), only, kinds,
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
        return typed.isEmpty() || typed.stream()
            .anyMatch(text -> ALL.equalsIgnoreCase(text) || ALL_OF_ENGLAND.equalsIgnoreCase(text)
                    || "england".equalsIgnoreCase(text));
    }

    /** Leaves a field empty. */
    private static boolean isNone(List<String> typed) {
        return typed.size() == 1 && typed.getFirst().equalsIgnoreCase("none");
    }

    /** An empty field says nothing of the other one. */
    private static boolean saysAll(Optional<List<String>> typed) {
        return typed.map(FormReading::separate).filter(names -> !names.isEmpty() && isAll(names)).isPresent();
    }

    private Set<Region> regions(List<String> typed) {
        List<String> names = separate(typed);
        if (isAll(names) || isNone(names)) {
            return Set.of();
        }
        Set<Region> regions = EnumSet.noneOf(Region.class);
        for (String name : names) {
            Optional<Region> meant = region(name);
            List<Optional<Region>> parts = Stream.of(name.split(AND)).map(FormReading::region).toList();
            if (meant.isPresent()) {
                regions.add(meant.get());
            }
            else if (parts.stream().allMatch(Optional::isPresent)) {
                parts.forEach(part -> regions.add(part.orElseThrow()));
            }
            else {
                fault("regions", "“%s” is not one of England's regions. They are: %s; or all of England."
                    .formatted(name, Stream.of(Region.values()).map(Region::title).collect(Collectors.joining(", "))));
            }
        }
        return regions;
    }

    private static Optional<Region> region(String name) {
        String slug = name.toLowerCase(Locale.UK)
            .replaceAll("[^a-z]+", "-")
            .replaceFirst("^(the|greater)-", "")
            .replaceFirst("-region$|-england$", "");
        List<Region> meant = Region.ofSlug(slug)
            .map(List::of)
            .orElseGet(() -> Stream.of(Region.values())
                .filter(region -> slug.length() >= ENOUGH && region.slug().startsWith(slug)
                        || region.slug().replace("-", "").equals(slug))
                .toList());
        return (meant.size() == 1) ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private List<String> authorities(List<String> typed) {
        List<String> names = separate(typed);
        if (isAll(names) || isNone(names)) {
            return List.of();
        }
        List<String> slugs = new ArrayList<>();
        for (String name : whole(names)) {
            List<Optional<String>> parts = Stream.of(name.split(AND)).map(this::authority).toList();
            if (authority(name).isPresent()) {
                slugs.add(authority(name).get());
            }
            else if (parts.stream().allMatch(Optional::isPresent)) {
                parts.forEach(part -> slugs.add(part.orElseThrow()));
            }
            else if (region(name).isPresent()) {
                fault("councils", "“%s” is a region. Please give it as one, not among the councils.".formatted(name));
            }
            else {
                fault("councils", notCertain(name, this.resolver.apply(name)));
            }
        }
        return slugs.stream().distinct().toList();
    }

    private Optional<String> authority(String name) {
        return this.bySlug.apply(name)
            .or(() -> (this.resolver.apply(name) instanceof Resolution.Match(Authority authority))
                    ? Optional.of(authority) : Optional.empty())
            .map(Authority::slug);
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
            String key = name.toLowerCase(Locale.UK)
                .replace(' ', '-')
                .replaceFirst("^jtais?$", Kinds.JOINT_INSPECTIONS.key());
            Kinds.ofKey(key)
                .or(() -> Stream.of(Kinds.values())
                    .filter(kind -> kind.words().equalsIgnoreCase(name)
                            || key.length() >= ENOUGH && kind.key().startsWith(key))
                    .findFirst())
                .ifPresentOrElse(kinds::add, () -> fault("kinds", "“%s” is none of the kinds of report: %s."
                    .formatted(name, Stream.of(Kinds.values()).map(Kinds::words).collect(Collectors.joining(", ")))));
        }
        return kinds;
    }

    private ZoneId zone(String typed) {
        List<String> meant = Zones.meant(typed);
        if (meant.size() == 1) {
            return ZoneId.of(meant.getFirst());
        }
        fault("zone",
                meant.isEmpty()
                        ? "“%s” is no time zone. Please write a region and a city: Europe/London.".formatted(typed)
                        : "“%s” may be %s. Please write one of them.".formatted(typed, String.join(" or ", meant)));
        return this.before.zone();
    }

}
