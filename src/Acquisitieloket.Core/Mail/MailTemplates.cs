using System.Text.RegularExpressions;
using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Mail;

/// <summary>Writes a mail from templates/mail/{language}/{name}.md and the layout that all mails share.</summary>
public sealed class MailTemplates(TemplateFiles files)
{
    /// <summary>Subject, HTML and plain text; the values are those of the row and "link".</summary>
    public WrittenMail Write(string template, string language, IReadOnlyDictionary<string, string> values)
    {
        var filled = values.ToDictionary(v => v.Key, v => (object)v.Value);
        // What someone wrote keeps its paragraphs.
        if (values.TryGetValue("body", out var body))
            filled["paragraphs"] = body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (subject, markdown) = files.FillLetter($"mail/{language}/{template}.md", filled);
        // Only a mail that names who helps the company has someone who reads the answer.
        filled.TryAdd("contactPersonEmail", "");
        // Some mails must not say which lead they are about. A value that is not there at all is an error, also within {{#if}}.
        filled.TryAdd("reference", "");
        var footer = files.FillMarkdown($"mail/{language}/footer.md", filled);
        var html = files.FillHtml("mail/layout.html", new Dictionary<string, object>
        {
            ["language"] = language,
            ["subject"] = subject,
            ["body"] = Whole(MarkdownHtml.Of(markdown), values),
            ["footer"] = Whole(MarkdownHtml.Of(footer), values),
        });
        return new WrittenMail(subject, html, $"{MarkdownText.Of(markdown)}\n-- \n{MarkdownText.Of(footer)}");
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
