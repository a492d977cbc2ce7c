package org.councilratings.core.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Does a question outlive a restart behind a button?")
class QuestionCodeTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final List<Authority> AUTHORITIES = List.copyOf(DATASET.authorities());

    private static final Authority KENT = DATASET.authority("kent").orElseThrow();

    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);

    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private static final Group EVERY_GROUP = new Group(EnumSet.allOf(Region.class), EnumSet.allOf(AuthorityKind.class));

    /** What a button holds must fit both platforms, and needs no escaping anywhere. */
    private static final Set<Character> ALLOWED = characters(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    private static Set<Character> characters(String text) {
        Set<Character> characters = new HashSet<>();
        for (char character : text.toCharArray()) {
            characters.add(character);
        }
        return characters;
    }

    private static Optional<Question> read(String code) {
        return QuestionCode.read(code, DATASET::authorityByLaCode);
    }

    /** Its code, which is short and plain and brings it back. */
    private static String checked(Question question) {
        String code = QuestionCode.of(question);
        if (code.length() > 100 || !ALLOWED.containsAll(characters(code))
                || !read(code).equals(Optional.of(question))) {
            assertThat(read(code)).as(code).contains(question);
            assertThat(code).hasSizeLessThanOrEqualTo(100);
            assertThat(ALLOWED).as(code).containsAll(characters(code));
        }
        return code;
    }

    @Test
    void everyQuestionComesBackAsItWasAndNoTwoShareACode() {
        AnyQuestion any = new AnyQuestion(new Random(20260822), AUTHORITIES);
        Map<String, Question> seen = new HashMap<>();
        Set<Class<?>> kinds = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            Question question = any.next();
            kinds.add(question.getClass());
            Question same = seen.putIfAbsent(checked(question), question);
            assertThat(same == null || same.equals(question)).as("%s and %s", same, question).isTrue();
        }
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Stream
            .concat(Stream.of(Question.class.getPermittedSubclasses()),
                    Stream.of(Question.OfOne.class.getPermittedSubclasses()))
            .filter(Class::isRecord)
            .collect(Collectors.toSet()));
    }

    @Test
    void everyAuthorityHasItsOwn() {
        assertThat(AUTHORITIES).extracting(authority -> checked(Question.Rating.now(authority)))
            .doesNotHaveDuplicates()
            .hasSize(153);
    }

    @Test
    void everyGroupComesBack() {
        for (Set<Region> regions : subsets(Region.class)) {
            for (Set<AuthorityKind> kinds : subsets(AuthorityKind.class)) {
                checked(new Question.LongestWait(new Group(regions, kinds)));
            }
        }
    }

    @Test
    void everySetOfGradesComesBackForEveryArea() {
        for (JudgementArea area : JudgementArea.values()) {
            for (Set<Grade> grades : subsets(Grade.class)) {
                if (!grades.isEmpty()) {
                    checked(new Question.Listing(Group.all(), new Wanted.Graded(grades, area), true));
                }
            }
        }
    }

    private static <E extends Enum<E>> List<Set<E>> subsets(Class<E> type) {
        List<E> all = List.copyOf(EnumSet.allOf(type));
        return Stream.iterate(0, bits -> bits < (1 << all.size()), bits -> bits + 1).map(bits -> {
            Set<E> some = EnumSet.noneOf(type);
            for (E constant : all) {
                if ((bits & (1 << constant.ordinal())) != 0) {
                    some.add(constant);
                }
            }
            return some;
        }).toList();
    }

    @Test
    void everyTermComesBackAndItsKeyIsShort() {
        for (Term term : Term.values()) {
            checked(new Question.Explain(term));
            assertThat(term.key()).hasSizeLessThanOrEqualTo(40).matches("[a-z0-9]+(-[a-z0-9]+)*");
        }
    }

    static Stream<Question> longest() {
        Period longest = Period.between(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));
        return Stream.of(
                new Question.Compare(AUTHORITIES.subList(0, 5), JudgementArea.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE),
                new Question.Listing(EVERY_GROUP,
                        new Wanted.Graded(EnumSet.allOf(Grade.class), JudgementArea.IN_CARE_AND_CARE_LEAVERS), true),
                new Question.Recent(EVERY_GROUP, Visits.MONITORING, longest, OptionalInt.of(Integer.MAX_VALUE)),
                new Question.Changes(EVERY_GROUP, JudgementArea.LOOKED_AFTER_AND_PERMANENCE, Direction.EITHER,
                        Optional.of(Grade.REQUIRES_IMPROVEMENT), Optional.of(Grade.OUTSTANDING), longest),
                new Question.WithConcern(EVERY_GROUP, new Among.Rated(Set.of(Grade.values())),
                        new Matter.OnThemes(
                                Set.of(Theme.NEGLECT, Theme.PLANS, Theme.HEALTH, Theme.EDUCATION, Theme.CASELOADS),
                                Optional.of(new Matter.OfArea(JudgementArea.IN_CARE_AND_CARE_LEAVERS))),
                        true),
                new Question.Judgement(KENT, JudgementArea.CARE_LEAVERS,
                        new When.During(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31))));
    }

    @ParameterizedTest
    @MethodSource("longest")
    void theLongestLeavesRoomForAPrefix(Question question) {
        assertThat(checked(question)).hasSizeLessThanOrEqualTo(80);
    }

    /** Buttons with these were sent: none of them may ever mean another thing. */
    static Stream<Arguments> sent() {
        return Stream.of(Arguments.of("1.rt.886.n", Question.Rating.now(KENT)),
                Arguments.of("1.rt.886.o20240516", new Question.Rating(KENT, new When.On(LocalDate.of(2024, 5, 16)))),
                Arguments.of("1.rt.886.d20190101_20191231", new Question.Rating(KENT, When.During.of(Year.of(2019)))),
                Arguments.of("1.rt.886.i2017", new Question.Rating(KENT, new When.OfInspection(Year.of(2017)))),
                Arguments.of("1.rt.886.l", new Question.Rating(KENT, new When.LastOverall())),
                Arguments.of("1.rt.886.b", new Question.Rating(KENT, new When.BeforeInspection(Optional.empty()))),
                Arguments.of("1.rt.886.b2017",
                        new Question.Rating(KENT, new When.BeforeInspection(Optional.of(Year.of(2017))))),
                Arguments.of("1.jd.886.cl.n", new Question.Judgement(KENT, JudgementArea.CARE_LEAVERS, new When.Now())),
                Arguments.of("1.lv.886.a", new Question.LastVisit(KENT, Visits.ANY)),
                Arguments.of("1.vt.886.m.a", new Question.VisitsTo(KENT, Visits.MONITORING, Period.always())),
                Arguments.of("1.vt.886.f.s",
                        new Question.VisitsTo(KENT, Visits.FOCUSED, new Period.SinceInspection(Optional.empty()))),
                Arguments.of("1.cn.886", Question.Concerns.all(KENT)),
                Arguments.of("1.cm.886.jcl",
                        new Question.Concerns(KENT, new Matter.OfArea(JudgementArea.CARE_LEAVERS))),
                Arguments.of("1.cm.886.tplng",
                        new Question.Concerns(KENT, Matter.OnThemes.of(Theme.NEGLECT, Theme.PLANS))),
                Arguments.of("1.cm.886.thl-jcl",
                        new Question.Concerns(KENT,
                                new Matter.OnThemes(Set.of(Theme.HEALTH),
                                        Optional.of(new Matter.OfArea(JudgementArea.CARE_LEAVERS))))),
                Arguments.of("1.cm.886.p", new Question.Concerns(KENT, new Matter.PriorityActions())),
                Arguments.of("1.cg.886", new Question.ConcernProgress(KENT)),
                Arguments.of("1.sh.886", new Question.SharedConcerns(KENT)),
                Arguments.of("1.tm", new Question.Themes()),
                Arguments.of("1.cs.886.a.a", new Question.ConcernHistory(KENT, Visits.ANY, Period.always())),
                Arguments.of("1.cs.886.f.b20250101_20251231",
                        new Question.ConcernHistory(KENT, Visits.FOCUSED, Period.of(Year.of(2025)))),
                Arguments.of("1.wc.nw-.e.tch.n",
                        new Question.WithConcern(Group.in(Region.NORTH_WEST), Among.everyone(),
                                Matter.OnThemes.of(Theme.CARE_LEAVERS_HOMES), false)),
                Arguments.of("1.wc.-.w.jld.c",
                        new Question.WithConcern(Group.all(), new Among.Moved(Direction.WORSE),
                                new Matter.OfArea(JudgementArea.LEADERS), true)),
                Arguments.of("1.ct.-b.ri.a",
                        new Question.CommonThemes(new Group(Set.of(), Set.of(AuthorityKind.LONDON_BOROUGH)),
                                new Among.Rated(Set.of(Grade.INADEQUATE)), Matter.any())),
                Arguments.of("1.st.886", new Question.Strengths(KENT)),
                Arguments.of("1.hi.886.ov.b20250401_",
                        new Question.History(KENT, JudgementArea.OVERALL, Period.since(FIRST))),
                Arguments.of("1.cp.886-383.ov",
                        new Question.Compare(List.of(KENT, DATASET.authority("leeds").orElseThrow()),
                                JudgementArea.OVERALL)),
                Arguments.of("1.ls.nenw-c.ov-og.n", new Question.Listing(
                        new Group(Set.of(Region.NORTH_EAST, Region.NORTH_WEST), Set.of(AuthorityKind.COUNTY)),
                        new Wanted.Graded(Set.of(Grade.OUTSTANDING, Grade.GOOD), JudgementArea.OVERALL), false)),
                Arguments.of("1.ls.-.e.c", new Question.Listing(Group.all(), new Wanted.Everyone(), true)),
                Arguments.of("1.ls.-.n.n", new Question.Listing(Group.all(), new Wanted.NoOverall(), false)),
                Arguments.of("1.rc.ne-.i.b_20260331.5",
                        new Question.Recent(Group.in(Region.NORTH_EAST), Visits.INSPECTIONS, Period.until(LAST),
                                OptionalInt.of(5))),
                Arguments.of("1.rc.-.j.a.",
                        new Question.Recent(Group.all(), Visits.JOINT, Period.always(), OptionalInt.empty())),
                Arguments.of("1.ch.-.ov.w.g.i.b20250401_20260331",
                        new Question.Changes(Group.all(), JudgementArea.OVERALL, Direction.WORSE,
                                Optional.of(Grade.GOOD), Optional.of(Grade.INADEQUATE), Period.between(FIRST, LAST))),
                Arguments.of("1.ch.-.ov.b...a",
                        new Question.Changes(Group.all(), JudgementArea.OVERALL, Direction.BETTER, Optional.empty(),
                                Optional.empty(), Period.always())),
                Arguments.of("1.gi.se-.ov-i.b20250401_20260331",
                        new Question.Judged(Group.in(Region.SOUTH_EAST),
                                new Wanted.Graded(Set.of(Grade.INADEQUATE), JudgementArea.OVERALL),
                                Period.between(FIRST, LAST))),
                Arguments.of("1.nb.886", new Question.Neighbours(KENT)),
                Arguments.of("1.rf.886.i.2022.i",
                        new Question.ReportFacts(KENT, Visits.INSPECTIONS, Optional.of(Year.of(2022)),
                                Aspect.INSPECTOR)),
                Arguments.of("1.rf.886.a..l",
                        new Question.ReportFacts(KENT, Visits.ANY, Optional.empty(), Aspect.LINK)),
                Arguments.of("1.ex.ilacs", new Question.Explain(Term.ILACS)),
                Arguments.of("1.nx.886", new Question.NextInspection(KENT)),
                Arguments.of("1.lw.-m",
                        new Question.LongestWait(new Group(Set.of(), Set.of(AuthorityKind.METROPOLITAN_DISTRICT)))),
                Arguments.of("1.ab", new Question.About()), Arguments.of("1.hp", new Question.Help()));
    }

    @ParameterizedTest
    @MethodSource("sent")
    void aCodeThatWasSentKeepsItsMeaning(String code, Question question) {
        assertThat(QuestionCode.of(question)).isEqualTo(code);
        assertThat(read(code)).contains(question);
    }

    @Test
    void theCodesOfPartsAreFrozen() {
        assertThat(codes(Region.values(), ShortCodes::of)).isEqualTo("ne nw yh em wm ee ln se sw");
        assertThat(codes(AuthorityKind.values(), ShortCodes::of)).isEqualTo("c u m b y");
        assertThat(codes(Grade.values(), ShortCodes::of)).isEqualTo("o g r i a");
        assertThat(codes(JudgementArea.values(), ShortCodes::of))
            .isEqualTo("ov ld hp cc ic la ad cl lg sb oc qp lm ci");
        assertThat(codes(Visits.values(), ShortCodes::of)).isEqualTo("a i f m j");
        assertThat(codes(Direction.values(), ShortCodes::of)).isEqualTo("b w e");
        assertThat(codes(Aspect.values(), ShortCodes::of)).isEqualTo("a i d t l");
    }

    private static <E> String codes(E[] constants, Function<E, String> code) {
        return String.join(" ", Arrays.stream(constants).map(code).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", ".", "1", "1.", "1..", "2.rt.886.n", "0.rt.886.n", "rt.886.n", "1.zz.886", "1.rt",
            "1.rt.886", "1.rt.886.", "1.rt.886.n.n", "1.rt.886.n ", " 1.rt.886.n", "1.RT.886.n", "1.rt.000.n",
            "1.rt.kent.n", "1.rt..n", "1.rt.886.o", "1.rt.886.o2024", "1.rt.886.o20241301", "1.rt.886.o20240230",
            "1.rt.886.o+20240516", "1.rt.886.o020240516", "1.rt.886.o99999999999990516", "1.rt.886.ob",
            "1.rt.886.d20190101", "1.rt.886.i", "1.rt.886.i١٩٩٩", "1.rt.８８６.n", "1.cp.886.ov", "1.cp.886-886.ov",
            "1.cp.886-.ov", "1.ls.nwne-c.e.n", "1.ls.nene-.e.n", "1.ls.n-.e.n", "1.ls.-.ov-.n", "1.ls.-.ov-go.n",
            "1.ls.-.e.x", "1.ls.--.e.n", "1.ls.-.e", "1.vt.886.m.b_", "1.vt.886.m.b20260331_20250401", "1.rc.-.a.a.٣",
            "1.rc.-.a.a.+3", "1.rc.-.a.a.03", "1.ex.no-such-term", "1.ex.", "1.hp.", "1.hp.x", "<@U0LAN0Z89>",
            "../../etc/passwd", "{\"version\":1}", "1.rt.886.n\n", "\u0000", "1.rt.886.\ud83d" })
    void whatIsNoCodeIsNoQuestion(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void anAuthorityThatIsNotKnownAnyMoreIsNoQuestion() {
        assertThat(QuestionCode.read("1.rt.886.n", laCode -> Optional.empty())).isEmpty();
    }

    @Test
    void aVeryLongTextIsNoCode() {
        assertThat(read("1.cp." + "886-".repeat(1_000_000) + "383.ov")).isEmpty();
        assertThat(read("1.rc.-.a.a." + "9".repeat(100))).isEmpty();
    }

    @Test
    void noiseNeverThrowsAndWhatIsReadIsWrittenTheSame() {
        Random chance = new Random(153);
        AnyQuestion any = new AnyQuestion(chance, AUTHORITIES);
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            String text = (i % 2 == 0) ? mutated(QuestionCode.of(any.next()), chance) : noise(chance);
            Optional<Question> question = read(text);
            if (question.isPresent()) {
                read++;
                assertThat(QuestionCode.of(question.get())).isEqualTo(text);
            }
        }
        // a changed letter may well ask something else, so this did read
        assertThat(read).isGreaterThan(1_000);
    }

    private static final String ALPHABET = "1.._--abcdefghijklmnoprstuvwxy0123456789 AZ%<>\"\\/\n\u0000é٣８😀";

    private static char letter(Random chance) {
        return ALPHABET.charAt(chance.nextInt(ALPHABET.length()));
    }

    private static String noise(Random chance) {
        StringBuilder text = new StringBuilder(chance.nextBoolean() ? "1." : "");
        int length = chance.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(letter(chance));
        }
        return text.toString();
    }

    private static String mutated(String code, Random chance) {
        StringBuilder text = new StringBuilder(code);
        int changes = 1 + chance.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = chance.nextInt(text.length());
            switch (chance.nextInt(4)) {
                case 0 -> text.setCharAt(at, letter(chance));
                case 1 -> text.insert(at, letter(chance));
                case 2 -> text.append(text.charAt(at));
                default -> {
                    if (text.length() > 1) {
                        text.deleteCharAt(at);
                    }
                }
            }
        }
        return text.toString();
    }

}
