package org.councilratings.core.terminal;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import org.jline.reader.impl.history.DefaultHistory;

/**
 * What the arrow keys bring back: questions, of this chat and of earlier ones. Numbers
 * are left out, since beside another answer they would pick another thing.
 */
final class QuestionHistory extends DefaultHistory {

    private Optional<HistoryFile> file;

    private String newest = "";

    /**
     * A history.
     * @param file where it outlasts the chat; empty for this chat alone
     */
    QuestionHistory(Optional<HistoryFile> file) {
        this.file = file;
        file.ifPresent(known -> known.lines().forEach(this::remember));
    }

    @Override
    public void add(Instant time, String line) {
        String question = line.replace('\n', ' ').strip();
        if (question.isEmpty() || Chat.isPick(question) || Chat.isFarewell(question) || question.equals(this.newest)) {
            return;
        }
        remember(question);
        try {
            if (this.file.isPresent()) {
                this.file.get().add(question);
            }
        }
        catch (IOException ex) {
            // the disk is full, perhaps: the chat goes on without
            this.file = Optional.empty();
        }
    }

    private void remember(String question) {
        internalAdd(Instant.EPOCH, question);
        this.newest = question;
    }

}
