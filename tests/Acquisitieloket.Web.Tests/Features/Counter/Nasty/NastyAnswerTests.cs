using System.Net;
using Acquisitieloket.Core.Enquiries;
using AngleSharp.Html.Dom;

namespace Acquisitieloket.Web.Tests.Features.Counter.Nasty;

/// <summary>Wrong answers: said in one sentence that names the field, kept as typed, and nothing of them is stored as an enquiry.</summary>
public sealed class NastyAnswerTests(NastyScene scene) : IClassFixture<NastyScene>
{
    public static TheoryData<NastyAnswer> Answers => [.. NastyAnswers.All];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Post_WithAnAnswerThatCannotBe_SaysSoAndKeepsIt(NastyAnswer nasty)
    {
        var visitor = scene.App.Guest();
        var before = await scene.StoredAsync();

        var page = await NastyScene.PostAsync(visitor, $"/nl/enquiry/{nasty.Step}", (nasty.Field, nasty.Typed));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(nasty.Says, page.Errors);
        Assert.Equal(before, await scene.StoredAsync());
        // The field shows it again but for the signs that nobody sees, unless it is a choice that the list does not have.
        var typed = TidyAnswers.Seen(nasty.Typed);
        var again = await visitor.Get($"/nl/enquiry/{nasty.Step}");
        var field = again.Document.QuerySelector($"[name='{nasty.Field}']");
        if (field is IHtmlTextAreaElement area)
            Assert.Equal(typed, area.Value);
        else if (field is IHtmlInputElement { Type: not ("checkbox" or "radio") } input)
            Assert.Equal(TidyAnswers.SeenLine(nasty.Typed), TidyAnswers.SeenLine(input.Value));
        Assert.Contains(nasty.Says, again.Errors);
    }
}
