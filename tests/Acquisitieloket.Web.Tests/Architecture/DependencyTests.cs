using System.Text.RegularExpressions;
using Acquisitieloket.Core.Data;
using Xunit;

namespace Acquisitieloket.Web.Tests.Architecture;

/// <summary>Who may know whom.</summary>
public sealed partial class DependencyTests
{
    private const string Core = "src/Acquisitieloket.Core";
    private const string Web = "src/Acquisitieloket.Web";

    // What fills a seam, and the only folders that may name it.
    public static TheoryData<string, string[]> SeamLibraries => new()
    {
        { @"\bQuartz\b(?!\.Quartz)", [$"{Core}/Jobs/Quartz"] },
        { @"[""'/](chromium|qpdf)\b", [$"{Core}/Printing/Chromium"] },
        { @"\bPuppeteerSharp\b", [$"{Core}/Printing/Chromium"] },
        { @"\bIcal\.Net\b", [$"{Core}/Visits/ICalendar"] },
        { @"\bMimeKit\b", [$"{Core}/Mail/Inbound/Mime", $"{Core}/Mail/Smtp", $"{Core}/Mail/Drop"] },
        { @"\bMailKit\b|\bSmtpClient\b", [$"{Core}/Mail/Inbound/Imap", $"{Core}/Mail/Smtp"] },
        { @"\bHandlebars(Dotnet)?\b", [$"{Core}/Templates"] },
    };

    [Fact]
    public void Core_Never_KnowsMvcOrTheWeb()
    {
        var references = typeof(AppDbContext).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();

        Assert.Contains("Microsoft.EntityFrameworkCore", references);
        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore.Razor", StringComparison.Ordinal)
            || name.StartsWith("Acquisitieloket.", StringComparison.Ordinal));
    }

    [Fact]
    public void Web_Always_KnowsCoreAndNoOtherProject()
    {
        var references = typeof(Program).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith("Acquisitieloket.", StringComparison.Ordinal));

        Assert.Equal(["Acquisitieloket.Core"], references);
    }

    [Fact]
    public void Feature_Never_UsesAnotherFeature()
    {
        var files = Repository.Sources($"{Web}/Features");
        var wrong = files.SelectMany(file => FeatureNamespace().Matches(file.Text + ViewTextBeside(file))
            .Select(match => match.Groups[1].Value)
            .Where(area => area != "Shared" && area != AreaOf(file.Path))
            .Select(area => $"{file.Path} uses {area}"));

        Assert.Empty(wrong.Distinct());
    }

    [Theory]
    [MemberData(nameof(SeamLibraries))]
    public void Library_BehindASeam_IsNamedInItsAdapterOnly(string library, string[] adapters)
    {
        var files = Repository.Sources(Core).Concat(Repository.Sources(Web))
            .Where(file => Regex.IsMatch(WithoutNamespaceOfOurs(file), library)).Select(file => file.Path).ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, path => !adapters.Any(adapter => path.StartsWith(adapter + "/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("TransactionScope")]
    public void Source_Never_ReadsTheClockOrAnAmbientTransaction(string forbidden)
    {
        var wrong = Repository.Sources("src").Where(file => Regex.IsMatch(file.Code, $@"\b{Regex.Escape(forbidden)}\b"));

        Assert.Empty(wrong.Select(file => file.Path));
    }

    private static string AreaOf(string path) => path[$"{Web}/Features/".Length..].Split('/')[0];

    // The namespaces of the adapters themselves, which registrations name.
    private static string WithoutNamespaceOfOurs(SourceFile file) => OwnNamespace().Replace(
        SourceText.WithoutComments(file.Text), "");

    private static string ViewTextBeside(SourceFile file) => string.Concat(Repository.Files
        .Where(path => path.EndsWith(".cshtml", StringComparison.Ordinal) && path[..path.LastIndexOf('/')] == file.Folder)
        .Select(Repository.Read));

    [GeneratedRegex(@"Acquisitieloket\.Web\.Features\.(\w+)")]
    private static partial Regex FeatureNamespace();

    [GeneratedRegex(@"Acquisitieloket\.Core\.[\w.]+|\w*Add\w*Quartz\w*\(")]
    private static partial Regex OwnNamespace();
}
