package org.councilratings.core.understand;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Period;
import org.councilratings.core.question.When;

/**
 * Finds times: "in 2019", "on 3 May 2019", "03/05/2019", "at the end of 2016", "since the
 * 2024 report", "between 2015 and 2018", "this week", "in the last six months", "before
 * the 2026 inspection".
 */
final class DateSpotter {

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");

    /**
     * "a year ago", "three years ago": the place of a word is its number, and "a" is one.
     */
    private static final List<String> COUNTS = List.of("a", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve");

    private static final Set<String> INSPECTION = Set.of("inspection", "report", "ilacs", "judgement", "sif");

    /** "Since the last one", "since its last full inspection". */
    private static final Phrases<Boolean> SINCE_INSPECTION = Phrases.of("""
            since then, since the last inspection, since the latest inspection, since its last inspection,
            since their last inspection, since its latest inspection, since the last full inspection, since
            its last full inspection, since their last full inspection, since the inspection, since that
            inspection, since the last report, since its last report, since that report, since the report,
            since the full inspection, since the current rating, since the last rating, since its last
            rating, since the last grade, since that, after the last inspection, after its last inspection,
            after the inspection, after that inspection, since the inadequate judgement, since the
            inadequate rating, since the inadequate inspection, since going inadequate, since it went
            inadequate, since they went inadequate, since they became inadequate, since they were judged
            inadequate, since they were rated inadequate, since becoming inadequate, since it became
            inadequate, since being rated inadequate, since being judged inadequate, since it was rated
            inadequate, since it was judged inadequate, since the inadequate report, since the inadequate
            grade, since its inadequate rating, since its inadequate judgement, since the last one, since it
            was last inspected, since they were last inspected, since last inspection""");

    private static final Phrases<Boolean> BEFORE_INSPECTION = Phrases.of("""
            before that, before this, before the last inspection, before the latest inspection, before the
            current inspection, before the last one, before its last inspection, before the last report,
            previous, previously, the time before, inspection before, the inspection before, before""");

    private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");

    private static final Map<String, Integer> MONTH_NUMBERS = monthNumbers();

    /** "Before this year": another time. */
    private static final Set<String> UNITS = Set.of("week", "month", "quarter", "year", "weeks", "months", "years");

    /** Words that may stand between "since" and a year with its inspection. */
    private static final Set<String> ARTICLES = Set.of("the", "its", "their", "last", "latest", "that");

    /** A month by itself is a time only after one of these. */
    private static final Set<String> BEFORE_MONTH = Set.of("in", "since", "during", "of", "last", "this", "before",
            "after", "following", "the", "until", "till", "from", "to", "by", "and", "between", "through", "for");

    /** "2018 children" is no year. */
    private static final Set<String> COUNTED = Set.of("kids", "children", "people", "young", "families", "social",
            "councils", "reports", "looked", "care");

    private final Spotting spotting;

    private final Words words;

    private final LocalDate today;

    private DateSpotter(Spotting spotting, LocalDate today) {
        this.spotting = spotting;
        this.words = spotting.words();
        this.today = today;
    }

    /**
     * A stretch of days in a text.
     *
     * @param to the word after the last
     */
    private record Stretch(int to, LocalDate first, LocalDate last) {
    }

    private static Map<String, Integer> monthNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            for (int letters : List.of(3, 4, month.length())) {
                numbers.put(month.substring(0, Math.min(letters, month.length())), i + 1);
            }
        }
        return numbers;
    }

    static void spot(Spotting spotting, LocalDate today) {
        new DateSpotter(spotting, today).spot();
    }

    private void spot() {
        spotInspections();
        int at = 0;
        while (at < this.words.size()) {
            int next = this.spotting.isTaken(at) ? 0 : timeAt(at);
            at = Math.max(at + 1, next);
        }
    }

    /** Times told by an inspection: "before the 2026 inspection", "since then". */
    private void spotInspections() {
        for (Phrases.Found<Boolean> found : SINCE_INSPECTION.in(this.words)) {
            // "since it went inadequate in 2024"
            Optional<Year> year = this.words.at(found.to()).equals("in") ? year(found.to() + 1) : Optional.empty();
            take(found.from(), year.isPresent() ? found.to() + 2 : found.to(),
                    Time.of(new Period.SinceInspection(year)));
        }
        for (Phrases.Found<Boolean> found : BEFORE_INSPECTION.in(this.words)) {
            if (this.spotting.isTaken(found.from()) || UNITS.contains(this.words.at(found.to()))) {
                continue;
            }
            int next = skipArticles(found.to());
            Optional<Year> year = year(next);
            if (year.isPresent() && INSPECTION.contains(this.words.at(next + 1))) {
                take(found.from(), next + 2, Time.of(new When.BeforeInspection(year)));
            }
            else if (!this.words.at(found.from()).equals("before") || found.to() - found.from() > 1
                    || found.to() == this.words.size()) {
                take(found.from(), found.to(), Time.of(new When.BeforeInspection(Optional.empty())));
            }
        }
    }

    /** The word after a time that begins here; 0 where none does. */
    private int timeAt(int at) {
        return switch (this.words.at(at)) {
            case "since" -> since(at);
            case "after", "following" -> after(at, at + 1);
            case "from" -> from(at);
            case "between" -> between(at);
            case "before" -> before(at, at + 1);
            case "until", "till" -> until(at, at + 1);
            case "to" -> until(at, at + 1);
            case "up" -> this.words.at(at + 1).equals("to") ? until(at, at + 2) : 0;
            case "by" -> stretch(at + 1).map(stretch -> this.words.size() + 1).orElse(0);
            case "end", "close", "start", "beginning" -> edge(at);
            case "not" -> notIn(at);
            default -> Math.max(ago(at), plain(at));
        };
    }

    /** "Since 1 August 2026", "since the 2024 report", "since May". */
    private int since(int at) {
        int year = skipArticles(at + 1);
        if (year(year).isPresent() && INSPECTION.contains(this.words.at(year + 1))) {
            return take(at, year + 2, Time.of(new Period.SinceInspection(year(year))));
        }
        int begin = startOf(at + 1);
        boolean end = begin > at + 1 && List.of("end", "close").contains(this.words.at(begin - 2));
        return stretch(begin)
            .map(found -> take(at, found.to(), Time.of(Period.since(end ? found.last() : found.first()))))
            .orElse(0);
    }

    private int after(int at, int next) {
        Optional<Stretch> inspected = stretch(skipArticles(next));
        if (inspected.isPresent() && INSPECTION.contains(this.words.at(inspected.get().to()))) {
            Year year = Year.from(inspected.get().first());
            return take(at, inspected.get().to() + 1,
                    Time.of(new When.OfInspection(year), new Period.SinceInspection(Optional.of(year))));
        }
        return stretch(next).map(found -> take(at, found.to(), Time.of(Period.since(found.last().plusDays(1)))))
            .orElse(0);
    }

    /** "From 2019 to 2021", "from May onwards". */
    private int from(int at) {
        Optional<Stretch> first = stretch(at + 1);
        if (first.isEmpty()) {
            return 0;
        }
        int next = first.get().to();
        if (List.of("to", "until", "till", "through").contains(this.words.at(next))) {
            return span(at, first.get(), next + 1);
        }
        boolean on = this.words.at(next).startsWith("onward") || this.words.at(next).equals("on");
        // "the report from 2019" is of that year
        return on ? take(at, next + 1, Time.of(Period.since(first.get().first())))
                : take(at, next, within(first.get()));
    }

    private int between(int at) {
        return stretch(at + 1).filter(first -> this.words.at(first.to()).equals("and"))
            .map(first -> span(at, first, first.to() + 1))
            .orElse(0);
    }

    /** From the first of one stretch to the last of another, or to now. */
    private int span(int at, Stretch first, int next) {
        int end = this.words.at(next).equals("the") ? next + 1 : next;
        if (List.of("now", "today", "present", "date", "this").contains(this.words.at(end))
                && stretch(end).filter(found -> !this.words.at(end).equals("today")).isEmpty()) {
            return take(at, end + 1, Time.of(Period.since(first.first())));
        }
        return stretch(next).filter(last -> !last.last().isBefore(first.first()))
            .map(last -> take(at, last.to(), Time.of(Period.between(first.first(), last.last()))))
            // a span that cannot be stays unaccounted for
            .orElse(this.words.size() + 1);
    }

    private int before(int at, int next) {
        Optional<Stretch> month = stretch(skipArticles(next));
        if (month.isPresent() && INSPECTION.contains(this.words.at(month.get().to()))) {
            return take(at, month.get().to() + 1,
                    Time.of(new When.BeforeInspection(Optional.of(Year.from(month.get().first())))));
        }
        return stretch(skipStart(next)).map(found -> {
            LocalDate last = found.first().minusDays(1);
            return take(at, found.to(), Time.of(new When.On(last), Period.until(last)));
        }).orElse(0);
    }

    private int until(int at, int next) {
        return stretch(next).map(found -> take(at, found.to(), Time.of(Period.until(found.last())))).orElse(0);
    }

    /** "(At the) end of 2016". */
    private int edge(int at) {
        boolean end = List.of("end", "close").contains(this.words.at(at));
        return this.words.at(at + 1).equals("of") ? stretch(at + 2).map(found -> {
            LocalDate day = end ? found.last() : found.first();
            return take(at, found.to(), Time.of(new When.On(day)));
        }).orElse(0) : 0;
    }

    /** "Not in 2019" means any other time: nobody accounts for it. */
    private int notIn(int at) {
        return this.words.at(at + 1).equals("in") ? stretch(at + 2).map(Stretch::to).orElse(0) : 0;
    }

    /** "A year ago", "18 months ago". */
    private int ago(int at) {
        Optional<Integer> count = count(at);
        if (count.isEmpty() || !this.words.at(at + 2).equals("ago")) {
            return 0;
        }
        return back(this.words.at(at + 1), count.get()).map(day -> take(at, at + 3, Time.of(new When.On(day))))
            .orElse(0);
    }

    /**
     * A stretch by itself: "2019", "3 May 2019", "last week", "in the last six months".
     */
    private int plain(int at) {
        int impossible = impossibleDay(at);
        if (impossible > 0) {
            return impossible;
        }
        Optional<Stretch> found = stretch(at);
        if (found.isEmpty()) {
            return 0;
        }
        Stretch stretch = found.get();
        boolean year = year(at).isPresent() && stretch.to() == at + 1;
        String next = this.words.at(stretch.to());
        if (year && COUNTED.contains(next)) {
            return 0;
        }
        boolean ofOneYear = stretch.first().getYear() == stretch.last().getYear();
        if (ofOneYear && INSPECTION.contains(next)) {
            return take(at, stretch.to() + 1, Time.of(new When.OfInspection(Year.from(stretch.first())),
                    Period.between(stretch.first(), stretch.last())));
        }
        boolean toNext = List.of("to", "until", "till", "through").contains(next) || isDash(stretch.to());
        int second = isDash(stretch.to()) ? stretch.to() : stretch.to() + 1;
        if (toNext
                && (stretch(second).isPresent() || List.of("now", "date", "present").contains(this.words.at(second)))) {
            return span(at, stretch, second);
        }
        if (List.of("onwards", "onward").contains(next)
                || (next.equals("on") && stretch.to() + 1 == this.words.size())) {
            return take(at, stretch.to() + 1, Time.of(Period.since(stretch.first())));
        }
        return take(at, stretch.to(), within(stretch));
    }

    /**
     * "30 February 2022": the word after it, so that no part of it is read as a time; 0
     * for none.
     */
    private int impossibleDay(int at) {
        boolean number = !this.words.at(at).isEmpty() && Character.isDigit(this.words.at(at).charAt(0))
                && this.words.at(at).length() <= 4 && year(at).isEmpty();
        int month = this.words.at(at + 1).equals("of") ? at + 2 : at + 1;
        return (number && monthName(month).isPresent() && year(month + 1).isPresent() && day(at).isEmpty()) ? month + 2
                : 0;
    }

    /** Whether the gap before a word is the dash of "2019-2022". */
    private boolean isDash(int at) {
        if (at <= 0 || at >= this.words.size()) {
            return false;
        }
        String gap = this.words.clean()
            .substring(this.words.words().get(at - 1).end(), this.words.words().get(at).start());
        return List.of("-", "–", "—").contains(gap.strip());
    }

    private boolean isGap(int at, String gap) {
        return at < this.words.size() && gap.equals(
                this.words.clean().substring(this.words.words().get(at - 1).end(), this.words.words().get(at).start()));
    }

    private static Time within(Stretch stretch) {
        LocalDate first = stretch.first();
        LocalDate last = stretch.last();
        Period period = Period.between(first, last);
        if (first.equals(last)) {
            return Time.of(new When.On(first), period);
        }
        return Time.of(new When.During(first, last), period);
    }

    /** A stretch of days that begins at a word. */
    private Optional<Stretch> stretch(int at) {
        if (at >= this.words.size() || this.spotting.isTaken(at)) {
            return Optional.empty();
        }
        return day(at).or(() -> month(at))
            .or(() -> partOfYear(at))
            .or(() -> wholeYear(at))
            .or(() -> relative(at))
            .or(() -> monthAlone(at));
    }

    private Optional<Stretch> day(int at) {
        // 3 May 2019, 3rd of May 2019
        int month = this.words.at(at + 1).equals("of") ? at + 2 : at + 1;
        Optional<Integer> day = dayOfMonth(at);
        if (day.isPresent() && monthName(month).isPresent() && year(month + 1).isPresent()) {
            return date(month + 2, year(month + 1), monthName(month), day);
        }
        // May 3 2019
        Optional<Integer> americanDay = dayOfMonth(at + 1);
        if (monthName(at).isPresent() && americanDay.isPresent() && year(at + 2).isPresent()) {
            return date(at + 3, year(at + 2), monthName(at), americanDay);
        }
        // 03/05/2019 and 2019-05-03 come as three words
        if (day.isPresent() && this.words.at(at + 1).length() <= 2 && number(this.words.at(at + 1), 1, 12).isPresent()
                && year(at + 2).isPresent()) {
            return date(at + 3, year(at + 2), number(this.words.at(at + 1), 1, 12), day);
        }
        if (year(at).isPresent() && number(this.words.at(at + 1), 1, 12).isPresent()
                && number(this.words.at(at + 2), 1, 31).isPresent() && this.words.at(at + 1).length() == 2) {
            return date(at + 3, year(at), number(this.words.at(at + 1), 1, 12), number(this.words.at(at + 2), 1, 31));
        }
        // 1/7/26
        if (day.isPresent() && number(this.words.at(at + 1), 1, 12).isPresent() && isGap(at + 1, "/")
                && isGap(at + 2, "/") && this.words.at(at + 2).length() == 2
                && number(this.words.at(at + 2), 0, 99).isPresent()) {
            return date(at + 3, number(this.words.at(at + 2), 0, 99).map(two -> Year.of(2000 + two)),
                    number(this.words.at(at + 1), 1, 12), day);
        }
        // 1 August: the last that has been
        if (day.isPresent() && monthName(month).isPresent()) {
            return date(month + 1, Optional.of(Year.from(this.today)), monthName(month), day)
                .map(found -> found.first().isAfter(this.today)
                        ? new Stretch(found.to(), found.first().minusYears(1), found.last().minusYears(1)) : found);
        }
        return Optional.empty();
    }

    private static Optional<Stretch> date(int to, Optional<Year> year, Optional<Integer> month, Optional<Integer> day) {
        try {
            LocalDate date = LocalDate.of(year.orElseThrow().getValue(), month.orElseThrow(), day.orElseThrow());
            return Optional.of(new Stretch(to, date, date));
        }
        catch (DateTimeException ex) {
            // 31 February: left for the reply to say that it was not understood
            return Optional.empty();
        }
    }

    /** "May 2019", "May of 2019", "2019-05". */
    private Optional<Stretch> month(int at) {
        int year = this.words.at(at + 1).equals("of") ? at + 2 : at + 1;
        // 12/2018, 05.2022
        boolean numeric = number(this.words.at(at), 1, 12).isPresent() && year(at + 1).isPresent()
                && (isGap(at + 1, "/") || isGap(at + 1, "."));
        if (numeric) {
            return Optional.of(stretch(at + 2, year(at + 1).get().atMonth(number(this.words.at(at), 1, 12).get())));
        }
        return (monthName(at).isPresent() && year(year).isPresent())
                ? Optional.of(stretch(year + 1, year(year).get().atMonth(monthName(at).get()))) : Optional.empty();
    }

    /** "Summer 2022", "the first quarter of 2026", "Q1 2026". */
    private Optional<Stretch> partOfYear(int at) {
        int from = this.words.at(at).equals("the") ? at + 1 : at;
        int first = switch (this.words.at(from)) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "autumn" -> 9;
            case "q1", "first" -> 1;
            case "q2", "second" -> 4;
            case "q3", "third" -> 7;
            case "q4", "fourth", "last" -> 10;
            default -> 0;
        };
        boolean isOrdinal = List.of("first", "second", "third", "fourth", "last").contains(this.words.at(from));
        int next = (isOrdinal && this.words.at(from + 1).equals("quarter")) ? from + 2 : from + 1;
        int year = this.words.at(next).equals("of") ? next + 1 : next;
        if (first == 0 || isOrdinal && next == from + 1 || year(year).isEmpty()) {
            return Optional.empty();
        }
        YearMonth month = year(year).get().atMonth(first);
        return Optional.of(new Stretch(year + 1, month.atDay(1), month.plusMonths(2).atEndOfMonth()));
    }

    private Optional<Stretch> wholeYear(int at) {
        // "2024/25" is a financial year or a school's, and nobody knows which
        boolean pair = year(at).isPresent() && this.words.at(at + 1).length() == 2
                && number(this.words.at(at + 1), 10, 99).isPresent();
        return pair ? Optional.empty()
                : year(at).map(year -> new Stretch(at + 1, year.atDay(1), year.atMonth(12).atEndOfMonth()));
    }

    /** "May": the last that has been. */
    private Optional<Stretch> monthAlone(int at) {
        Optional<Integer> month = monthName(at);
        if (month.isEmpty() || !BEFORE_MONTH.contains(this.words.at(at - 1))) {
            return Optional.empty();
        }
        YearMonth found = YearMonth.of(this.today.getYear(), month.get());
        return Optional.of(stretch(at + 1, found.isAfter(YearMonth.from(this.today)) ? found.minusYears(1) : found));
    }

    private static Stretch stretch(int to, YearMonth month) {
        return new Stretch(to, month.atDay(1), month.atEndOfMonth());
    }

    /** "This week", "last month", "the last six months", "the past year", "today". */
    private Optional<Stretch> relative(int at) {
        boolean the = this.words.at(at).equals("the");
        int which = the ? at + 1 : at;
        String word = this.words.at(which);
        if (word.equals("today") || word.equals("yesterday")) {
            LocalDate day = word.equals("today") ? this.today : this.today.minusDays(1);
            // "today" mostly means "now"
            return word.equals("today") ? Optional.empty() : Optional.of(new Stretch(at + 1, day, day));
        }
        boolean isLast = word.equals("last") || word.equals("previous");
        boolean isPast = word.equals("past") || (word.equals("last") && the);
        boolean isThis = word.equals("this");
        if (!isLast && !isPast && !isThis) {
            // "recent 30 days", "30 days"
            return number(word, 1, 99).flatMap(many -> back(this.words.at(which + 1), many))
                .filter(day -> !this.words.at(which + 2).equals("ago"))
                .map(day -> new Stretch(which + 2, day, this.today));
        }
        String unit = this.words.at(which + 1);
        Optional<Integer> count = count(which + 1);
        if (count.isPresent() && !isThis) {
            return back(this.words.at(which + 2), count.get()).map(day -> new Stretch(which + 3, day, this.today));
        }
        if (isPast) {
            return back(unit, 1).map(day -> new Stretch(which + 2, day, this.today));
        }
        int back = isLast ? 1 : 0;
        return Optional.ofNullable(switch (unit) {
            case "week" -> {
                LocalDate monday = this.today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(back);
                yield new Stretch(which + 2, monday, monday.plusDays(6));
            }
            case "month" -> stretch(which + 2, YearMonth.from(this.today).minusMonths(back));
            case "quarter" -> {
                LocalDate first = this.today.with(IsoFields.DAY_OF_QUARTER, 1).minusMonths(3L * back);
                yield new Stretch(which + 2, first, first.plusMonths(3).minusDays(1));
            }
            case "year", "years" -> {
                Year year = Year.from(this.today).minusYears(back);
                yield new Stretch(which + 2, year.atDay(1), year.atMonth(12).atEndOfMonth());
            }
            default -> null;
        });
    }

    /** So many days, weeks, months or years before today. */
    private Optional<LocalDate> back(String unit, int count) {
        return switch (unit) {
            case "day", "days" -> Optional.of(this.today.minusDays(count));
            case "week", "weeks" -> Optional.of(this.today.minusWeeks(count));
            case "month", "months" -> Optional.of(this.today.minusMonths(count));
            case "quarter", "quarters" -> Optional.of(this.today.minusMonths(3L * count));
            case "year", "years" -> Optional.of(this.today.minusYears(count));
            default -> Optional.empty();
        };
    }

    private int take(int from, int to, Time time) {
        this.spotting.take(from, to, time);
        return to;
    }

    private int skipArticles(int at) {
        int next = at;
        while (ARTICLES.contains(this.words.at(next))) {
            next++;
        }
        return next;
    }

    /** Past "the start of", which changes nothing after "before". */
    private int skipStart(int at) {
        int next = this.words.at(at).equals("the") ? at + 1 : at;
        return List.of("start", "beginning").contains(this.words.at(next)) && this.words.at(next + 1).equals("of")
                ? next + 2 : at;
    }

    /** Past "the start of" and "the end of". */
    private int startOf(int at) {
        int next = this.words.at(at).equals("the") ? at + 1 : at;
        return List.of("start", "beginning", "end", "close").contains(this.words.at(next))
                && this.words.at(next + 1).equals("of") ? next + 2 : at;
    }

    private Optional<Integer> count(int at) {
        String word = this.words.at(at);
        return COUNTS.contains(word) ? Optional.of(Math.max(1, COUNTS.indexOf(word))) : number(word, 1, 99);
    }

    /** "3", "3rd". */
    private Optional<Integer> dayOfMonth(int at) {
        String word = this.words.at(at);
        if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            return Optional.empty();
        }
        boolean ordinal = word.length() > 2 && ORDINAL_ENDS.contains(word.substring(word.length() - 2));
        return number(ordinal ? word.substring(0, word.length() - 2) : word, 1, 31);
    }

    /** A month by its name, or by three or four letters of it. */
    private Optional<Integer> monthName(int at) {
        return Optional.ofNullable(MONTH_NUMBERS.get(this.words.at(at)));
    }

    private Optional<Year> year(int at) {
        String word = this.words.at(at);
        return (word.length() == 4) ? number(word, 1900, 2099).map(Year::of) : Optional.empty();
    }

    private static Optional<Integer> number(String word, int least, int most) {
        if (word.isEmpty() || word.length() > 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(word);
        return (number >= least && number <= most) ? Optional.of(number) : Optional.empty();
    }

}
