using System.Text.RegularExpressions;

namespace Acquisitieloket.Core.Templates.Texts;

/// <summary>Whether a text can be sent: everything that is wrong with it, with the line.</summary>
public static partial class TextRules
{
    private const string Subject = "Subject:";

    public static Can Check(EditableText about, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (wrong, open) = (new List<string>(), new Stack<(int Line, string Block, string Name)>());
        if (about.HasSubject && (!lines[0].StartsWith(Subject, StringComparison.Ordinal) || lines[0].Trim().Length == Subject.Length))
            wrong.Add($"Regel 1: begin met “{Subject}” en daarachter het onderwerp van de mail.");
        if (about.HasSubject && lines.Skip(1).All(string.IsNullOrWhiteSpace))
            wrong.Add("Onder het onderwerp staat geen tekst.");
        // Its part stands below a heading of the second rank; readers go by the ranks.
        if (about.IsPart)
            wrong.AddRange(lines.SelectMany((line, i) => line.StartsWith('#') && !line.StartsWith("### ", StringComparison.Ordinal)
                ? [$"Regel {i + 1}: begin een kop met “###” en een spatie."] : Array.Empty<string>()));
        foreach (var (line, inside, whole) in TextMarks.In(text))
            if (!whole)
                wrong.Add($"Regel {line}: “{inside}” staat niet goed tussen accolades. Schrijf het als {{{{naam}}}}, {{{{#if naam}}}} of {{{{/if}}}}.");
            else if (WrongMark(about, line, inside, open) is { } problem)
                wrong.Add($"Regel {line}: {problem}");
        wrong.AddRange(open.Select(o => $"Regel {o.Line}: {{{{#{o.Block} {o.Name}}}}} wordt niet afgesloten met {{{{/{o.Block}}}}}."));
        wrong.AddRange(lines.SelectMany((line, i) => WrongAddress(line, about.HasSubject && i == 0) is { } problem ? [$"Regel {i + 1}: {problem}"] : Array.Empty<string>()));
        var used = TextMarks.NamesIn(text);
        wrong.AddRange(about.Required.Where(name => !used.Contains(name)).Select(name => name == "link"
            ? "De link {{link}} is weg. Zonder die link komt de lezer niet op de pagina waar deze mail over gaat."
            : $"{{{{{name}}}}} is weg. Zonder dat staat niet meer in de mail waar hij over gaat."));
        if (about.LinkAlways && used.Contains("link") && !TextMarks.StandsAlways(text, "link"))
            wrong.Add("De link {{link}} staat alleen binnen {{#if …}}. Zet hem erbuiten: elke lezer heeft hem nodig.");
        return Can.Not(wrong);
    }

    // What stands for one item of a list.
    private static readonly string[] OfAnItem = ["this", "What", "When", "Url"];

    private static bool IsList(string name) => name == "paragraphs" || name.EndsWith("List", StringComparison.Ordinal);

    // The private link opens a page without a password: it goes to the reader only, as the whole address of a link. And what
    // a company wrote never decides where a reader goes.
    private static string? WrongAddress(string line, bool subject)
    {
        var rest = subject ? line : line.Replace("]({{link}})", "]", StringComparison.Ordinal).Replace("]({{Url}})", "]", StringComparison.Ordinal);
        if (PrivateLink().IsMatch(rest))
            return subject ? "de link {{link}} mag niet in het onderwerp." : "schrijf de link als [woorden]({{link}}), met niets anders tussen de haakjes.";
        return Address().IsMatch(rest.Replace("](mailto:{{contactPersonEmail}})", "]", StringComparison.Ordinal))
            ? "een link gaat naar {{link}}, mailto:{{contactPersonEmail}} of een vast adres; geen andere waarde kan erin." : null;
    }

    [GeneratedRegex(@"\{\{\s*link\s*\}\}")]
    private static partial Regex PrivateLink();

    [GeneratedRegex(@"\]\([^)]*\{\{")]
    private static partial Regex Address();

    private static string? WrongMark(EditableText about, int line, string inside, Stack<(int Line, string Block, string Name)> open)
    {
        if (inside.StartsWith('/'))
            return open.TryPop(out var block) && block.Block == inside[1..] ? null : $"{{{{{inside}}}}} sluit niets af.";
        if (inside == "else")
            return open.TryPeek(out var around) && around.Block == "if" ? null : "{{else}} staat niet tussen {{#if …}} en {{/if}}.";
        var name = inside.Split(' ')[^1];
        if (inside.StartsWith('#'))
            open.Push((line, inside[1..].Split(' ')[0], name));
        if (!about.Placeholders.Contains(name))
            return $"“{name}” bestaat niet in deze tekst. Kies uit de lijst onder het tekstvak.";
        var each = inside.StartsWith("#each", StringComparison.Ordinal);
        if (each && !IsList(name))
            return $"“{name}” is geen lijst; gebruik {{{{#if {name}}}}}.";
        if (!each && IsList(name) && (name == "paragraphs" || !inside.StartsWith('#')))
            return $"schrijf {{{{#each {name}}}}} … {{{{/each}}}}.";
        if (OfAnItem.Contains(name) && !open.Any(o => o.Block == "each"))
            return $"{{{{{name}}}}} staat alleen tussen {{{{#each …}}}} en {{{{/each}}}}.";
        // Not every mail has these, and a sentence about nothing reads badly.
        if (about.Kind == TextKind.Footer && !inside.StartsWith('#') && !open.Any(o => o.Name == name))
            return $"zet {{{{{name}}}}} tussen {{{{#if {name}}}}} en {{{{/if}}}}: niet elke mail heeft dit.";
        return null;
    }
}
