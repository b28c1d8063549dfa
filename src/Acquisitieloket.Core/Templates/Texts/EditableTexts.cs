using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Reports.Board;

namespace Acquisitieloket.Core.Templates.Texts;

/// <summary>All texts that an administrator may change: the mails, letters and parts of proposals and board reports that come with the program.</summary>
public sealed class EditableTexts(TemplateFiles files)
{
    private const string Footer = "footer", Letters = "letters/", Proposals = "proposal/", Reports = "report/";

    // Without these a mail says nothing, or nobody can come back to the page.
    private static readonly string[] Content =
        ["link", "subject", "paragraphs", "this", "text", "reason", "question", "answer", "names", "changes", "note", "lateList", "todayList", "forwardedList", "What", "reportAnswer", "figuresList", "Figures"];

    /// <summary>In the order of the page: by kind, then by name, then by language.</summary>
    public IReadOnlyList<EditableText> All =>
        [.. Languages.SelectMany(Of).OrderBy(t => t.Kind).ThenBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => Order(t.Language))];

    /// <summary>A text by language and key; null when there is no such file.</summary>
    public EditableText? Find(string language, string key) => All.FirstOrDefault(t => t.Language == language && t.Key == key);

    private static string[] Languages { get; } = ["nl", "en", "de"];

    private IEnumerable<EditableText> Of(string language) =>
        In($"mail/{language}/{Footer}.md").Concat(In($"proposal/{language}/intro.md").Select(name => Proposals + name))
            .Concat(files.Exists(BoardHtml.Definitions(language)) ? In(BoardHtml.Definitions(language)).Select(name => Reports + name) : [])
            .Select(name => Text(language, name));

    // The names of all texts in the folder of a file.
    private IEnumerable<string> In(string path)
    {
        var folder = files.FolderOf(path);
        return Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')[..^3]);
    }

    private static string PathOf(string language, string name) =>
        ((string[])[Proposals, Reports]).FirstOrDefault(part => name.StartsWith(part, StringComparison.Ordinal)) is { } part
            ? $"{part}{language}/{name[part.Length..]}.md" : $"mail/{language}/{name}.md";

    private EditableText Text(string language, string name)
    {
        // A file of another language may fill in something that this one does not.
        var everywhere = Languages.Select(l => PathOf(l, name)).Where(files.Exists).Select(files.Read).ToList();
        var (path, kind) = (PathOf(language, name), KindOf(name, everywhere.Count));
        var own = TextMarks.NamesIn(files.Read(path));
        return new EditableText(path, language, name, kind)
        {
            LinkAlways = TextMarks.StandsAlways(files.Read(path), "link"),
            Placeholders = kind == TextKind.Proposal ? ProposalBlocks.Names : kind == TextKind.Report ? BoardHtml.Names : everywhere.SelectMany(TextMarks.NamesIn).ToHashSet(),
            Required = kind is TextKind.Footer or TextKind.Letter or TextKind.Proposal or TextKind.Report ? [] : [.. Content.Where(own.Contains)],
        };
    }

    // Employees read Dutch: what is there in one language only is for them.
    private static TextKind KindOf(string name, int languages) =>
        name == Footer ? TextKind.Footer : name.StartsWith(Proposals, StringComparison.Ordinal) ? TextKind.Proposal : name.StartsWith(Reports, StringComparison.Ordinal) ? TextKind.Report : name.StartsWith(Letters, StringComparison.Ordinal) ? TextKind.Letter
        : languages > 1 ? TextKind.Company : TextKind.Staff;

    private static int Order(string language) => Array.IndexOf(Languages, language);
}
