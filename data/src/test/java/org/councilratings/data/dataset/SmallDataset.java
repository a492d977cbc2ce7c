package org.councilratings.data.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A clean dataset of three authorities, to be spoilt in one place. JSON here may have
 * single quotation marks.
 */
final class SmallDataset {

    static final String INFO = "dataset.json";

    static final String KENT = "councils/kent.json";

    static final String MEDWAY = "councils/medway.json";

    static final String NORTH_YORKSHIRE = "councils/north-yorkshire.json";

    static final String OLD_COUNTY = "predecessors/north-yorkshire-county-council.json";

    static final String SHARED = "names/shared.json";

    static final String DISTRICTS = "names/districts.json";

    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private final Map<String, String> files = new LinkedHashMap<>();

    SmallDataset() {
        this.files.put(INFO, """
                {
                  'asOf': '2026-08-22',
                  'coverage': [
                    {'kind': 'ilacs-standard', 'to': '2026-08-20', 'complete': true, 'note': 'All of them.'},
                    {'kind': 'ilacs-short', 'to': '2026-08-20', 'complete': true, 'note': 'All of them.'},
                    {'kind': 'pre-sif', 'to': '2013-10-31', 'complete': false, 'note': 'A sample.'},
                    {'kind': 'focused-visit', 'from': '2018-01-01', 'to': '2026-02-03', 'complete': true,
                     'note': 'All letters to February 2026.'},
                    {'kind': 'monitoring-visit', 'from': '2018-01-01', 'to': '2026-02-01', 'complete': false,
                     'note': 'Covered in part.'}
                  ],
                  'origins': [
                    {'name': 'Ofsted: reports', 'licence': 'Open Government Licence v3.0',
                     'link': 'https://reports.ofsted.gov.uk', 'attribution': 'Contains information from Ofsted.'}
                  ],
                  'councils': ['kent', 'medway', 'north-yorkshire'],
                  'predecessors': ['north-yorkshire-county-council']
                }
                """);
        this.files.put(KENT,
                """
                        {
                          'slug': 'kent', 'officialName': 'Kent County Council', 'shortName': 'Kent', 'kind': 'county',
                          'region': 'south-east', 'gssCode': 'E10000016', 'laCode': '886', 'ofstedUrn': '80463',
                          'aliases': ['KCC'], 'statisticalNeighbours': ['medway'],
                          'reports': [
                            {'key': 'kent/2024-12-16-focused-visit', 'kind': 'focused-visit',
                             'onSite': [{'start': '2024-11-12', 'end': '2024-11-13'}], 'published': '2024-12-16',
                             'leadInspectors': ['Zoë Tester'], 'focus': 'the front door', 'source': {'kind': 'ofsted', 'confidence': 'high'}},
                            {'key': 'kent/2022-07-05-ilacs-short', 'kind': 'ilacs-short',
                             'onSite': [{'start': '2022-05-09', 'end': '2022-05-13'}, {'start': '2022-05-16', 'end': '2022-05-20'}],
                             'published': '2022-07-05', 'reportId': '50189393',
                             'link': 'https://files.ofsted.gov.uk/v1/file/50189393',
                             'judgements': {'overall': 'outstanding', 'leaders': 'outstanding', 'help-and-protection': 'good',
                               'in-care-and-care-leavers': 'good'},
                             'areasForImprovement': {'count': 2},
                             'concerns': [
                               {'themes': ['front-door'], 'areas': ['help-and-protection'],
                                'summary': 'Decisions at the front door take too long.',
                                'evidence': [{'report': 'kent/2024-12-16-focused-visit', 'status': 'still-open',
                                  'finding': 'Some decisions still take a week.'}]},
                               {'themes': ['plans'], 'areas': ['help-and-protection'], 'summary': 'Plans are too vague.'}],
                             'source': {'kind': 'ofsted', 'confidence': 'high'}},
                            {'key': 'kent/2010-11-pre-sif', 'kind': 'pre-sif', 'published': '2010-11',
                             'judgements': {'overall': 'adequate', 'outcomes': 'good'},
                             'source': {'kind': 'ofsted', 'confidence': 'high'}}
                          ]
                        }
                        """);
        this.files.put(MEDWAY,
                """
                        {
                          'slug': 'medway', 'officialName': 'Medway Council', 'shortName': 'Medway',
                          'kind': 'unitary-authority', 'region': 'south-east', 'gssCode': 'E06000035', 'laCode': '887',
                          'ofstedUrn': '80464', 'since': '1998-04-01',
                          'reports': [
                            {'key': 'medway/2024-03-monitoring-visit', 'kind': 'monitoring-visit', 'onSite': [{'start': '2024-03'}],
                             'visitNumber': 1, 'source': {'kind': 'council', 'confidence': 'medium'}},
                            {'key': 'medway/2023-09-11-ilacs-standard', 'kind': 'ilacs-standard',
                             'onSite': [{'start': '2023-07-17', 'end': '2023-07-28'}], 'published': '2023-09-11',
                             'judgements': {'overall': 'good', 'leaders': 'good', 'help-and-protection': 'good', 'in-care': 'good',
                               'care-leavers': 'requires-improvement'},
                             'source': {'kind': 'ofsted', 'confidence': 'high'}},
                            {'key': 'medway/undated-1-monitoring-visit', 'kind': 'monitoring-visit', 'visitNumber': 1,
                             'source': {'kind': 'news', 'confidence': 'low', 'link': 'https://news.example/medway'}},
                            {'key': 'medway/2020-02-monitoring-visit', 'kind': 'monitoring-visit', 'onSite': [{'start': '2020-02'}],
                             'visitNumber': 2, 'source': {'kind': 'council', 'confidence': 'medium'}},
                            {'key': 'medway/2019-12-monitoring-visit', 'kind': 'monitoring-visit', 'onSite': [{'start': '2019-12'}],
                             'visitNumber': 1, 'source': {'kind': 'council', 'confidence': 'medium'}},
                            {'key': 'medway/2019-08-27-ilacs-standard', 'kind': 'ilacs-standard',
                             'onSite': [{'start': '2019-07-15', 'end': '2019-07-26'}], 'published': '2019-08-27',
                             'reportId': '50100001', 'judgements': {'overall': 'inadequate'},
                             'areasForImprovement': {'count': 2, 'quotations': ['The first point.', 'The second point.']},
                             'source': {'kind': 'ofsted', 'confidence': 'high'}}
                          ],
                          'governmentActions': [
                            {'kind': 'improvement-notice', 'issued': '2019-09', 'occasion': 'the inspection of July 2019',
                             'source': {'kind': 'gov.uk', 'confidence': 'high', 'link': 'https://www.gov.uk/notices'}}
                          ]
                        }
                        """);
        this.files.put(NORTH_YORKSHIRE, """
                {
                  'slug': 'north-yorkshire', 'officialName': 'North Yorkshire Council', 'shortName': 'North Yorkshire',
                  'kind': 'unitary-authority', 'region': 'yorkshire-and-the-humber', 'gssCode': 'E06000065',
                  'laCode': '815', 'ofstedUrn': '80517', 'since': '2023-04-01',
                  'predecessors': ['north-yorkshire-county-council'],
                  'reports': [
                    {'key': 'north-yorkshire/2018-08-ilacs-short', 'kind': 'ilacs-short',
                     'about': 'north-yorkshire-county-council', 'published': '2018-08',
                     'judgements': {'overall': 'outstanding'}, 'source': {'kind': 'ofsted', 'confidence': 'high'}}
                  ]
                }
                """);
        this.files.put(OLD_COUNTY, """
                {
                  'slug': 'north-yorkshire-county-council', 'name': 'North Yorkshire County Council',
                  'ended': '2023-04-01', 'successors': ['north-yorkshire'], 'reports': []
                }
                """);
        this.files.put(DISTRICTS, """
                {'districts': [{'name': 'Maidstone', 'authorities': ['kent']}]}
                """);
        this.files.put(SHARED, """
                {'shared': [{'name': 'Kent and Medway', 'authorities': ['kent', 'medway']}]}
                """);
        this.files.put("names/outside-england.json", """
                {'outsideEngland': [{'name': 'Gwynedd', 'nation': 'Wales'}]}
                """);
        this.files.put("names/without-duty.json",
                """
                        {'withoutDuty': [{'name': 'Greater London Authority', 'aliases': ['GLA'], 'what': 'a regional authority'}]}
                        """);
        this.files.replaceAll((file, text) -> json(text).toPrettyString());
    }

    /** Writes a value, in place of another or as a new field. */
    SmallDataset put(String file, String pointer, String value) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode tree = tree(file);
        switch (tree.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), json(value));
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), json(value));
            default -> throw new IllegalArgumentException(pointer);
        }
        return raw(file, tree.toPrettyString());
    }

    /** Adds an item to a list. */
    SmallDataset add(String file, String pointer, String item) {
        JsonNode tree = tree(file);
        ((ArrayNode) tree.at(pointer)).add(json(item));
        return raw(file, tree.toPrettyString());
    }

    SmallDataset remove(String file, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode tree = tree(file);
        ((ObjectNode) tree.at(place.head())).remove(place.last().getMatchingProperty());
        return raw(file, tree.toPrettyString());
    }

    /** Writes a file as it stands, JSON or not. */
    SmallDataset raw(String file, String text) {
        this.files.put(file, text);
        return this;
    }

    SmallDataset drop(String file) {
        this.files.remove(file);
        return this;
    }

    List<String> names() {
        return List.copyOf(this.files.keySet());
    }

    /** The pointers to every value in a file but the file itself. */
    List<String> pointers(String file) {
        List<String> pointers = new ArrayList<>();
        collect(Spot.root(file, tree(file)), pointers);
        return pointers;
    }

    private static void collect(Spot spot, List<String> pointers) {
        Stream.concat(spot.members().stream(), spot.items().stream()).forEach(child -> {
            pointers.add(child.pointer().toString());
            collect(child, pointers);
        });
    }

    String text(String file) {
        return this.files.getOrDefault(file, "");
    }

    DatasetFiles files() {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        this.files.forEach((file, text) -> bytes.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return new DatasetFiles.Zip("small.zip", bytes);
    }

    /** The faults as a person reads them. */
    List<String> faults() throws IOException {
        return Validator.check(files()).stream().map(Fault::toString).toList();
    }

    void writeTo(Path directory) throws IOException {
        for (Map.Entry<String, String> file : this.files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.getValue());
        }
    }

    private JsonNode tree(String file) {
        return json(text(file));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        }
        catch (JsonProcessingException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
