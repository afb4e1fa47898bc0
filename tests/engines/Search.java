// Lucene behind the lines that engine.py describes, and one before them that says how to ask it:
// w classic|simple and|or [spaces], where words are cut at spaces alone, and NURSE is not nurse

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

public class Search {
    static final String[] FIELDS = {"title", "body", "company"};
    static final Map<List<String>, Search> WAYS = new HashMap<>();

    interface Parser {
        Query parse(String text) throws Exception;
    }

    final Analyzer analyzer;
    final Parser parser;
    final IndexWriter writer;

    Search(List<String> way) throws Exception {
        analyzer = way.size() > 2 ? new WhitespaceAnalyzer() : new StandardAnalyzer();
        boolean and = way.get(1).equals("and");
        parser = way.get(0).equals("simple") ? simple(and) : classic(and);
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
    }

    static Search asked(String[] line) throws Exception {
        List<String> way = Arrays.asList(line).subList(1, line.length);
        if (!WAYS.containsKey(way)) {
            WAYS.put(way, new Search(way));
        }
        return WAYS.get(way);
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(
            new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        List<String[]> request = new ArrayList<>();
        for (String line; (line = lines.readLine()) != null; ) {
            if (!line.equals(".")) {
                request.add(line.split("\t", -1));
                continue;
            }
            asked(request.get(0)).answer(request.subList(1, request.size()), out);
            request.clear();
        }
    }

    Parser classic(boolean and) {
        MultiFieldQueryParser parser = new MultiFieldQueryParser(FIELDS, analyzer);
        parser.setDefaultOperator(and ? QueryParser.Operator.AND : QueryParser.Operator.OR);
        return parser::parse;
    }

    Parser simple(boolean and) {
        SimpleQueryParser parser = new SimpleQueryParser(
            analyzer, Map.of("title", 1f, "body", 1f, "company", 1f));
        parser.setDefaultOperator(and ? Occur.MUST : Occur.SHOULD);
        return parser::parse;
    }

    void answer(List<String[]> request, PrintStream out) throws Exception {
        writer.deleteAll();
        for (String[] line : request) {
            if (line[0].equals("d")) {
                writer.addDocument(document(line));
            }
        }
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (String[] line : request) {
                if (!line[0].equals("d")) {
                    out.println(found(searcher, line));
                }
            }
        }
        out.flush();
    }

    static Document document(String[] line) {
        Document document = new Document();
        for (int i = 0; i < FIELDS.length; i++) {
            document.add(new TextField(FIELDS[i], line[i + 1], Field.Store.NO));
        }
        return document;
    }

    String found(IndexSearcher searcher, String[] line) {
        try {
            Query query = line[0].equals("l") ? phrase(line[1], line[2]) : parser.parse(line[1]);
            StringBuilder numbers = new StringBuilder();
            for (ScoreDoc hit : searcher.search(query, 10_000).scoreDocs) {
                numbers.append(hit.doc).append(' ');
            }
            return numbers.toString();
        } catch (Exception error) {
            return "! " + String.valueOf(error.getMessage()).replace('\n', ' ');
        }
    }

    Query phrase(String field, String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String each : field.isEmpty() ? FIELDS : new String[] {field}) {
            Query query = new QueryBuilder(analyzer).createPhraseQuery(each, text);
            if (query != null) {
                any.add(query, Occur.SHOULD);
            }
        }
        return any.build();
    }
}
