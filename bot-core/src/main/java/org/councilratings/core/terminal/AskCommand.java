package org.councilratings.core.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.text.PlainText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ask}: one answer, or one a line. */
@Command(name = "ask", description = "Answers one question, or with --batch a question a line.",
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "the question")
    List<String> words = List.of();

    @Option(names = "--json", description = "print the answer as one JSON object")
    boolean json;

    @Option(names = "--batch", description = "JSON lines in ({\"id\",\"text\",\"conversation\"?,\"today\"?}), "
            + "JSON lines out, in the same order")
    boolean batch;

    @Option(names = "--explain", description = "print how the question was understood, too")
    boolean explain;

    @Option(names = "--today", paramLabel = "DATE", description = "the date that \"this year\" means (2026-11-22)")
    Optional<LocalDate> today = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Terminal channel = java.util.Objects.requireNonNull(this.terminal);
        Bot bot = channel.bot();
        PrintWriter out = channel.out();
        Optional<LocalDate> given = this.today.or(channel::today);
        if (this.batch) {
            String line = channel.in().readLine();
            while (line != null) {
                out.println(BatchLine.answered(line, bot, given));
                // a program may wait for each line, or may have gone away
                if (out.checkError()) {
                    return 0;
                }
                line = channel.in().readLine();
            }
            return 0;
        }
        String text = String.join(" ", this.words);
        LocalDate day = given.orElseGet(bot::today);
        Answer answer = bot.ask(text, Where.nowhere(), day);
        if (this.explain) {
            PrintWriter trace = this.json ? channel.err() : out;
            bot.explain(text, day).forEach(trace::println);
            trace.println();
            trace.flush();
        }
        out.println(this.json ? AnswerJson.of(answer, Optional.empty()) : PlainText.of(answer));
        return 0;
    }

}
