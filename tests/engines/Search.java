// Lucene behind the lines that engine.py describes:
// java -cp ... Search.java classic|simple and|or [spaces], where words are cut at spaces alone, and
// NURSE is not nurse

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    static Analyzer analyzer = new StandardAnalyzer();

    interface Parser {
        Query parse(String text) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 2) {
            analyzer = new WhitespaceAnalyzer();
        }
        boolean and = arguments[1].equals("and");
        Parser parser = arguments[0].equals("simple") ? simple(and) : classic(and);
        BufferedReader lines = new BufferedReader(
            new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        IndexWriter writer = new IndexWriter(
            new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
        List<String[]> request = new ArrayList<>();
        for (String line; (line = lines.readLine()) != null; ) {
            if (!line.equals(".")) {
                request.add(line.split("\t", -1));
                continue;
            }
            answer(request, writer, parser, out);
            request.clear();
        }
    }

    static Parser classic(boolean and) {
        MultiFieldQueryParser parser = new MultiFieldQueryParser(FIELDS, analyzer);
        parser.setDefaultOperator(and ? QueryParser.Operator.AND : QueryParser.Operator.OR);
        return parser::parse;
    }

    static Parser simple(boolean and) {
        SimpleQueryParser parser = new SimpleQueryParser(
            analyzer, Map.of("title", 1f, "body", 1f, "company", 1f));
        parser.setDefaultOperator(and ? Occur.MUST : Occur.SHOULD);
        return parser::parse;
    }

    static void answer(List<String[]> request, IndexWriter writer, Parser parser, PrintStream out)
            throws Exception {
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
                    out.println(found(searcher, parser, line));
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

    static String found(IndexSearcher searcher, Parser parser, String[] line) {
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

    static Query phrase(String field, String text) {
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
