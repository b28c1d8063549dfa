using System.Text.RegularExpressions;
using Acquisitieloket.Core.Data;
using Xunit;

namespace Acquisitieloket.Web.Tests.Architecture;

/// <summary>One word for one thing, in code, on screen and in docs/glossary.md.</summary>
public sealed partial class GlossaryTests
{
    private static readonly HashSet<string> NotOurWords =
    [
        "Customer", "Klant", "Ticket", "Prospect", "Opportunity", "Deal", "Parcel", "Inquiry", "Quotation", "Appointment",
    ];

    [Fact]
    public void Glossary_ForEveryNameInCode_NamesAType()
    {
        var types = typeof(AppDbContext).Assembly.GetExportedTypes().Select(type => type.Name).ToHashSet();
        var names = Rows().SelectMany(row => NameInCode().Matches(row[0])).Select(match => match.Groups[1].Value).ToList();

        Assert.True(names.Count > 15, $"Only {names.Count} names found in the glossary.");
        Assert.All(names, name => Assert.Contains(name, types));
    }

    [Fact]
    public void Glossary_ForEveryRow_HasEnglishDutchAndMeaning()
    {
        var rows = Rows();

        Assert.True(rows.Count > 20, $"Only {rows.Count} rows found in the glossary.");
        Assert.All(rows, row => Assert.True(row is [{ Length: > 1 }, { Length: > 1 }, { Length: > 5 }], string.Join(" | ", row)));
        Assert.Equal(rows.Count, rows.Select(row => row[0]).Distinct().Count());
    }

    [Fact]
    public void Identifier_Never_UsesAnotherWordForAThingOfOurs()
    {
        var wrong = Repository.Sources("src").SelectMany(file => SourceText.Identifiers(file.Code)
            .Where(identifier => Word().Matches(identifier).Any(word => NotOurWords.Contains(word.Value)))
            .Select(identifier => $"{file.Path}: {identifier}"));

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Screen_Never_CallsACompanyACustomer()
    {
        var texts = Repository.Files.Where(path => path.StartsWith("src/Acquisitieloket.Web/Features/", StringComparison.Ordinal)
            && (path.EndsWith(".cshtml", StringComparison.Ordinal) || path.EndsWith(".resx", StringComparison.Ordinal))
            || path.StartsWith("templates/", StringComparison.Ordinal)).ToList();
        Assert.True(texts.Count > 5, $"Only {texts.Count} texts found.");

        Assert.DoesNotContain(texts, path => NotOnScreen().IsMatch(Repository.Read(path)));
    }

    private static List<string[]> Rows() =>
        [.. Repository.Read("docs/glossary.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .Where(row => row[0] != "English (code)")];

    [GeneratedRegex("`([A-Z][A-Za-z]+)`")]
    private static partial Regex NameInCode();

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(klant|klanten|prospect|prospects|Kunde|Kunden|customer|customers)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotOnScreen();
}
