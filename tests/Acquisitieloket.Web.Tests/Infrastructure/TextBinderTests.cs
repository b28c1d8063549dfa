using System.Text.RegularExpressions;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Forms;
using Acquisitieloket.Web.Tests.Architecture;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed class TextBinderTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task WhatIsTyped_LosesSignsThatNobodySees_AndKeepsLines()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        await (await me.Get($"/leads/{lead.Reference}/interactions")).Form("Vastleggen").Choose("Notitie")
            .Fill("Wat is er besproken?", "Bel \u202Eneppah\u202C morgen\u2066.\u0007\nDaarna \u200Bmailen 👨‍👩‍👧.").Submit("Vastleggen");
        var text = await scene.App.Read(db => db.Interactions.Select(i => i.Text).SingleAsync());
        Assert.Equal("Bel neppah morgen.\nDaarna mailen 👨‍👩‍👧.", text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task WhatIsNothingElse_IsMissing()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var page = await (await me.Get($"/leads/{lead.Reference}/interactions")).Form("Vastleggen").Choose("Notitie")
            .Fill("Wat is er besproken?", "\u202E\u200B\u2069").Submit("Vastleggen");
        Assert.Contains("Schrijf op wat er is besproken", Assert.Single(page.Errors));
    }

    [Fact]
    public async Task OneLine_HoweverItIsSent_StaysOneLine()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        await (await me.Get($"/leads/{lead.Reference}/follow-ups")).Form("Plannen")
            .Fill("Wat moet er gebeuren?", "Bel\u2028Jan\u0085over\tde kade").Submit("Plannen");
        Assert.Equal("Bel Jan over de kade", await scene.App.Read(db => db.FollowUps.Select(f => f.Subject).SingleAsync()));
        Assert.Equal("Bel Jan over", TidyAnswers.SeenLine("Bel\r\nJan\nover"));
    }

    // A name that is missing there makes lines of what people type run together.
    [Fact]
    public void EveryFieldOfSeveralLines_IsKnownByItsName()
    {
        var names = Repository.Files.Where(path => path.StartsWith("src/Acquisitieloket.Web/", StringComparison.Ordinal) && path.EndsWith(".cshtml", StringComparison.Ordinal))
            .SelectMany(path => Regex.Matches(Repository.Read(path), "(?:<al-textarea for|<textarea [^>]*\\bname)=\"([^\"]+)\"")).Select(m => m.Groups[1].Value)
            // Under a key, and left as it is.
            .Where(name => !name.EndsWith(']')).Select(name => name.Split('.')[^1]).Distinct().ToList();
        Assert.True(names.Count > 10);
        Assert.Empty(names.Except(TextBinderProvider.Blocks, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Seen_ReplacesHalfACharacter() => Assert.Equal("half \uFFFD", TidyAnswers.Seen("half \uD83D"));

    [Theory]
    [InlineData("Zoë – café\t€ 5", "Zoë – café\t€ 5")]
    [InlineData("a\u0000b\u001Bc\u0085d\u061Ce\uFEFF", "abc\nde")]
    [InlineData("een\u2028twee\u2029drie", "een\ntwee\ndrie")]
    [InlineData("עברית ‌می‌خواهم", "עברית ‌می‌خواهم")]
    public void Seen_KeepsWhatCanBeRead(string typed, string seen) => Assert.Equal(seen, TidyAnswers.Seen(typed));
}
