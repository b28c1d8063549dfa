using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Api.Document;
using Acquisitieloket.Web.Features.Api.Json;
using Acquisitieloket.Web.Features.Api.Questions;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Api.LocationChecks;

/// <summary>An anonymous ranking of all sites with reasons. Nothing of it is stored.</summary>
[AllowAnonymous, EnableCors(ApiSetup.OpenToOtherSites), Tags("Locatiecheck"), Route("api/v1/locatiechecks")]
public sealed class LocationChecksController(SupplyReader supply, AgreedWeights agreed, SiteNames sites, TimeProvider clock) : ApiController
{
    /// <summary>Legt een vraag naast alle terreinen en zegt van elk waarom wel of niet.</summary>
    [HttpPost, EnableRateLimiting(RateLimits.LocationCheck)]
    [ApiTakes<LocationQuestion>("locatiecheck"), ApiGives<LocationCheckAnswer>(200), ApiRefuses(400, 413, 415, 429)]
    [EndpointSummary("Doe een locatiecheck")]
    [EndpointDescription("Een anonieme rangschikking van alle terreinen met redenen; er wordt niets bewaard en er is niets mee "
        + "gereserveerd. Alleen activiteit.soort is nodig. Stuur Accept-Language: en of de voor zinnen in die taal. Een veld dat "
        + "niet bestaat wordt geweigerd, zodat een tikfout niet ongemerkt een wens laat vallen.")]
    public async Task<IActionResult> Check(CancellationToken cancellation)
    {
        var input = await ApiBody.ReadAsync<LocationQuestion>(Request, cancellation);
        var answers = TidyAnswers.Of(input.Value.ToAnswers());
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        RefuseIf(QuestionFaults.Together(input.Faults,
            [.. LocationCheckRules.Check(answers, today), .. await sites.CheckAsync(answers, cancellation)]));

        var ranking = Matcher.Rank(answers.Requirements, await supply.ReadAsync(cancellation), agreed.For(answers.Requirements), today);
        var language = AskedLanguage();
        Response.Headers.ContentLanguage = language;
        Response.Headers.Vary = "Accept-Language";
        return Answer(LocationCheckAnswer.Of(ranking, Written.Culture(language)));
    }

    private string AskedLanguage() => Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
        .Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant()).FirstOrDefault(Language.Knows) ?? Language.Default;
}
