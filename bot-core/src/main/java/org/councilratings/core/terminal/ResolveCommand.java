package org.councilratings.core.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.councilratings.core.Bot;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.resolve.ResolvedLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code resolve}: what a council's name stands for. */
@Command(name = "resolve", description = "Says what a council's name stands for, or with --batch a name a line.",
        mixinStandardHelpOptions = true)
final class ResolveCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParentCommand
    @Nullable Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "the name")
    List<String> words = List.of();

    @Option(names = "--batch", description = "JSON lines in ({\"text\"}), JSON lines out, in the same order")
    boolean batch;

    @Override
    public Integer call() throws IOException {
        Terminal channel = java.util.Objects.requireNonNull(this.terminal);
        Bot bot = channel.bot();
        PrintWriter out = channel.out();
        if (!this.batch) {
            String name = String.join(" ", this.words);
            out.println(object(name, bot.resolve(name)));
            return 0;
        }
        String line = channel.in().readLine();
        while (line != null) {
            String name = text(line);
            out.println(object(name, bot.resolve(name)));
            if (out.checkError()) {
                return 0;
            }
            line = channel.in().readLine();
        }
        return 0;
    }

    /** The name in a line; a line that holds none is a name that stands for nothing. */
    private static String text(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.path("text").asText("");
        }
        catch (JsonProcessingException ex) {
            return "";
        }
    }

    private static String object(String name, Resolution resolution) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("text", name);
        ResolvedLine line = ResolvedLine.of(resolution);
        node.put("outcome", line.outcome());
        ArrayNode slugs = node.putArray("slugs");
        line.slugs().forEach(slugs::add);
        return node.toString();
    }

}
