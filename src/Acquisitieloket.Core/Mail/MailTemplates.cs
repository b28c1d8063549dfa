using System.Text.RegularExpressions;
using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Mail;

/// <summary>Writes a mail from templates/mail/{language}/{name}.md and the layout that all mails share.</summary>
public sealed class MailTemplates(TemplateFiles files)
{
    /// <summary>What lists of mails show of a subject; the reference often stands at its end.</summary>
    internal const int SubjectWidth = 78;

    /// <summary>The value that holds the page on which the reader stops mails like this one; see <see cref="Letter.Unsubscribe"/>.</summary>
    internal const string Unsubscribe = "unsubscribe";

    private const int ShortestValue = 12;

    /// <summary>
    /// Subject, HTML and plain text; the values are those of the row and "link", and the lists what the template goes through
    /// item by item.
    /// </summary>
    public WrittenMail Write(
        string template, string language, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, IReadOnlyList<object>>? lists = null)
    {
        var filled = values.ToDictionary(v => v.Key, v => (object)v.Value);
        // What someone wrote keeps its paragraphs.
        if (values.TryGetValue("body", out var body))
            filled["paragraphs"] = body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var (name, lines) in lists ?? new Dictionary<string, IReadOnlyList<object>>())
            filled[name] = lines;
        var (whole, markdown) = files.FillLetter($"mail/{language}/{template}.md", filled);
        // What a person wrote is left as it is.
        var subject = template == MailName.Letter ? whole : Short(whole, values);
        // Only a mail that names who helps the company has someone who reads the answer.
        filled.TryAdd("contactPersonEmail", "");
        // Some mails must not say which lead they are about. A value that is not there at all is an error, also within {{#if}}.
        filled.TryAdd("reference", "");
        var footer = files.FillMarkdown($"mail/{language}/footer.md", filled);
        // Whatever an administrator made of the footer: who may leave can. Only employees, who read Dutch, get such mails.
        if (values.GetValueOrDefault(Unsubscribe) is { Length: > 0 } leave)
            footer += $"\n\n[Geen herinneringen meer per mail]({leave})\n";
        var html = files.FillHtml("mail/layout.html", new Dictionary<string, object>
        {
            ["language"] = language,
            ["subject"] = subject,
            ["body"] = Whole(MarkdownHtml.Of(markdown), values),
            ["footer"] = Whole(MarkdownHtml.Of(footer), values),
        });
        return new WrittenMail(subject, html, $"{MarkdownText.Of(markdown)}\n-- \n{MarkdownText.Of(footer)}");
    }

    // The longest names and promises are cut until all of it fits.
    private static string Short(string subject, IReadOnlyDictionary<string, string> values)
    {
        while (subject.Length > SubjectWidth
            && values.Where(v => v.Key != "reference").Select(v => LiteralText.Line(v.Value))
                .Where(v => v.Length > ShortestValue && subject.Contains(v, StringComparison.Ordinal)).MaxBy(v => v.Length) is { } longest)
        {
            var kept = Math.Max(ShortestValue, longest.Length - (subject.Length - SubjectWidth)) - 1;
            subject = subject.Replace(longest, longest[..kept].TrimEnd() + "…", StringComparison.Ordinal);
        }
        return subject;
    }

    // A reference stays on one line, and stays what someone copies and looks for: no other hyphens. Not in the addresses of links.
    private static string Whole(string html, IReadOnlyDictionary<string, string> values) =>
        values.GetValueOrDefault("reference") is { Length: > 0 } reference
            ? Regex.Replace(html, $"<[^>]*>|{Regex.Escape(reference)}",
                found => found.Value == reference ? $"<span class=\"whole\">{reference}</span>" : found.Value)
            : html;
}

/// <summary>What a reader sees of a mail.</summary>
public sealed record WrittenMail(string Subject, string Html, string Text);
