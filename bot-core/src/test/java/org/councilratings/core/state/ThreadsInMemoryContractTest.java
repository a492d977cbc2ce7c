package org.councilratings.core.state;

import org.councilratings.core.conversation.Threads;
import org.councilratings.core.conversation.ThreadsInMemory;
import org.junit.jupiter.api.DisplayName;

@DisplayName("What do the threads of one process remember?")
class ThreadsInMemoryContractTest extends ThreadsContract {

    private final Threads threads = new ThreadsInMemory(this.time.clock());

    @Override
    Threads threads() {
        return this.threads;
    }

}
