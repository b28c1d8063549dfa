namespace Acquisitieloket.Core.Templates.Texts;

/// <summary>All texts that an administrator may change: the mails and letters that come with the program.</summary>
public sealed class EditableTexts(TemplateFiles files)
{
    private const string Footer = "footer", Letters = "letters/";

    // Without these a mail says nothing, or nobody can come back to the page.
    private static readonly string[] Content =
        ["link", "subject", "paragraphs", "this", "text", "reason", "question", "answer", "names", "changes", "note"];

    /// <summary>In the order of the page: by kind, then by name, then by language.</summary>
    public IReadOnlyList<EditableText> All =>
        [.. Languages.SelectMany(Of).OrderBy(t => t.Kind).ThenBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => Order(t.Language))];

    /// <summary>A text by language and key; null when there is no such file.</summary>
    public EditableText? Find(string language, string key) => All.FirstOrDefault(t => t.Language == language && t.Key == key);

    private static string[] Languages { get; } = ["nl", "en", "de"];

    private IEnumerable<EditableText> Of(string language)
    {
        var folder = files.FolderOf($"mail/{language}/{Footer}.md");
        return Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')[..^3])
            .Select(name => Text(language, name));
    }

    private EditableText Text(string language, string name)
    {
        // A file of another language may fill in something that this one does not.
        var everywhere = Languages.Select(l => $"mail/{l}/{name}.md").Where(files.Exists).Select(files.Read).ToList();
        var own = TextMarks.NamesIn(files.Read($"mail/{language}/{name}.md"));
        return new EditableText($"mail/{language}/{name}.md", language, name, KindOf(name, everywhere.Count))
        {
            LinkAlways = TextMarks.StandsAlways(files.Read($"mail/{language}/{name}.md"), "link"),
            Placeholders = everywhere.SelectMany(TextMarks.NamesIn).ToHashSet(),
            Required = name == Footer || name.StartsWith(Letters, StringComparison.Ordinal) ? [] : [.. Content.Where(own.Contains)],
        };
    }

    // Employees read Dutch: what is there in one language only is for them.
    private static TextKind KindOf(string name, int languages) =>
        name == Footer ? TextKind.Footer : name.StartsWith(Letters, StringComparison.Ordinal) ? TextKind.Letter
        : languages > 1 ? TextKind.Company : TextKind.Staff;

    private static int Order(string language) => Array.IndexOf(Languages, language);
}
