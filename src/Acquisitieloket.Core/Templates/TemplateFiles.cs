using System.Collections.Concurrent;
using System.Text.Unicode;
using Acquisitieloket.Core.Templates.Texts;
using HandlebarsDotNet;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Templates;

/// <summary>
/// Fills template files, or what an administrator saved in place of one. A change is used from the next time on; a
/// placeholder without a value is an error.
/// </summary>
public sealed class TemplateFiles(IOptions<TemplateOptions> options, SavedTexts saved, ILogger<TemplateFiles> logger)
{
    private readonly IHandlebars markdown = Environment(LiteralText.Markdown);
    private readonly IHandlebars html = Environment(System.Text.Encodings.Web.HtmlEncoder.Create(UnicodeRanges.All).Encode);
    private readonly IHandlebars plain = Environment(LiteralText.Line);
    private readonly ConcurrentDictionary<(string Path, IHandlebars As), Compiled> compiled = new();

    // A text to look at before it is saved.
    private (string Path, string Text)? draft;

    /// <summary>The same files, of which one has another text.</summary>
    public TemplateFiles With(string path, string text) => new(options, saved, logger) { draft = (path, text) };

    /// <summary>Whether there is a file.</summary>
    public bool Exists(string path) => File.Exists(PathOf(path));

    /// <summary>The text of a file below the template folder, as it is.</summary>
    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The folder in which a file lies, for what is referred to beside it.</summary>
    public string FolderOf(string path) => Path.GetDirectoryName(PathOf(path))!;

    /// <summary>Fills an HTML file; values are encoded as HTML unless the template says {{{…}}}.</summary>
    public string FillHtml(string path, object values) => Fill(path, html, values);

    /// <summary>
    /// Fills a Markdown file whose first line is "Subject: …". Values become literal text in the Markdown and a
    /// single line in the subject.
    /// </summary>
    public (string Subject, string Markdown) FillLetter(string path, object values)
    {
        var (subject, rest) = SplitSubject(Fill(path, markdown, values));
        // The subject is filled apart, without the escapes that Markdown needs.
        var subjectLine = SplitSubject(Fill(path, plain, values)).Subject;
        return subject is null || subjectLine is null
            ? throw new InvalidOperationException($"Template {path} does not begin with \"Subject: \".")
            : (subjectLine, rest);
    }

    /// <summary>Fills a Markdown file; values become literal text in it.</summary>
    public string FillMarkdown(string path, object values) => Fill(path, markdown, values);

    /// <summary>Fills a file of plain text whose first line is "Subject: …"; values stay as they are, each on one line.</summary>
    public (string Subject, string Text) FillPlain(string path, object values)
    {
        var (subject, text) = SplitSubject(Fill(path, plain, values));
        return (subject ?? throw new InvalidOperationException($"Template {path} does not begin with \"Subject: \"."), text.Trim());
    }

    private static (string? Subject, string Body) SplitSubject(string text)
    {
        const string mark = "Subject:";
        var end = text.IndexOf('\n');
        return text.StartsWith(mark, StringComparison.Ordinal) && end > 0
            ? (text[mark.Length..end].Trim(), text[(end + 1)..])
            : (null, text);
    }

    private string Fill(string path, IHandlebars engine, object values)
    {
        if (draft is { } tried && tried.Path == path)
            return engine.Compile(tried.Text)(values);
        var (text, file) = (saved.Of(path), PathOf(path));
        object version = text is { Text: not null } ? text.Id : File.GetLastWriteTimeUtc(file);
        if (!compiled.TryGetValue((file, engine), out var template) || !template.Version.Equals(version))
            compiled[(file, engine)] = template = new Compiled(version, engine.Compile(text?.Text ?? File.ReadAllText(file)));
        try
        {
            return template.Fill(values);
        }
        catch (Exception wrong) when (text is { Text: not null })
        {
            // After an update the sender may not give any more what the saved text fills in: the company still gets its mail.
            logger.LogError("The saved text {Path} does not fit any more ({Reason}); the file is used.", path, wrong.GetType().Name);
            return engine.Compile(File.ReadAllText(file))(values);
        }
    }

    private string PathOf(string path) => Path.Combine(Path.GetFullPath(options.Value.Root), path);

    private static IHandlebars Environment(Func<string, string> encode) => Handlebars.Create(new HandlebarsConfiguration
    {
        TextEncoder = new ValueEncoder(encode),
        ThrowOnUnresolvedBindingExpression = true,
    });

    private sealed record Compiled(object Version, HandlebarsTemplate<object, object> Run)
    {
        public string Fill(object values) => Run(values);
    }
}
