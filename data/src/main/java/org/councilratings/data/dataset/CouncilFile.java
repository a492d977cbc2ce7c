package org.councilratings.data.dataset;

import java.util.List;

import org.councilratings.data.model.GovernmentAction;
import org.councilratings.data.model.Report;

/**
 * What one file of {@code councils/} or {@code predecessors/} holds.
 *
 * @param council the authority or the predecessor
 * @param reports its reports
 * @param actions what the government did about it
 * @param <C> {@code Authority} or {@code Predecessor}
 */
public record CouncilFile<C>(C council, List<Report> reports, List<GovernmentAction> actions) {

    public CouncilFile {
        reports = List.copyOf(reports);
        actions = List.copyOf(actions);
    }

}
