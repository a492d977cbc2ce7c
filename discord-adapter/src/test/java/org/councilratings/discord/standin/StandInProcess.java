package org.councilratings.discord.standin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The stand-in as a process of its own, for tests that kill bots around it. It first says
 * where it is, and then answers the lines that it is sent, a line each.
 */
public final class StandInProcess {

    private StandInProcess() {
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (DiscordStandIn discord = new DiscordStandIn();
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            out.println("token " + DiscordStandIn.TOKEN);
            out.println("api " + discord.apiUrl());
            out.println("gateway " + discord.gatewayUrl());
            ObjectMapper json = new ObjectMapper();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "messages" -> out.println(json.writeValueAsString(discord.messagesIn(words[1])));
                    case "violations" -> out.println(discord.violations());
                    default -> throw new IllegalArgumentException(line);
                }
            }
        }
    }

}
