using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Partners;
using Acquisitieloket.Core.Reports.Telling;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Api.Document;
using Acquisitieloket.Web.Features.Api.Json;
using Acquisitieloket.Web.Features.Api.Keys;
using Acquisitieloket.Web.Features.Api.Sites;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Api.Reports;

/// <summary>The figures of the reports, for systems that draw their own.</summary>
[Authorize(ApiKeyAuthentication.FiguresPolicy), EnableRateLimiting(RateLimits.Partner), Tags("Rapportages"), Route("api/v1/rapportages")]
public sealed class ReportsController(IReportTeller reports, PublicAddress address) : ApiController
{
    [HttpGet]
    [ApiGives<ReportList>(200), ApiRefuses(400, 401, 403, 429)]
    [EndpointSummary("Lees welke rapportages er zijn")]
    public IActionResult List()
    {
        RefuseIf(new ListQuery(Request.Query).Faults);
        return Private(new ReportList([.. reports.All.Select(r => new ReportTitle(r.Name, r.Question, address.Of($"{ApiSetup.Root}/rapportages/{r.Name}")))]));
    }

    [HttpGet("{naam}")]
    [ApiGives<ReportAnswer>(200), ApiRefuses(400, 401, 403, 404, 429)]
    [ApiAsks("periode", typeof(string), "Een aantal maanden tot en met deze (6, 12, 24, 36, 60 of 120), een kwartaal (2026-q3) of een jaar (2026); zonder: 18 maanden. Afgerond alleen een jaar; zonder: dit jaar.")]
    [ApiAsks("gemeente", typeof(Municipality)), ApiAsks("speerpunt", typeof(Cluster))]
    [EndpointSummary("Lees een rapportage")]
    [EndpointDescription("Dezelfde cijfers als op de pagina. Met een sleutel voor afgeronde cijfers kan één van gemeente en speerpunt tegelijk: "
        + "wat twee antwoorden verschillen mag niet over één bedrijf gaan.")]
    public async Task<IActionResult> One(string naam, CancellationToken cancellation)
    {
        var query = new ListQuery(Request.Query);
        var question = new ToldQuestion(query.OneOf("periode", reports.Periods), query.Word<Municipality>("gemeente"), query.Word<Cluster>("speerpunt"));
        RefuseIf(query.Faults);
        var exact = User.HasClaim(ApiKeyAuthentication.PurposeClaim, $"{ApiKeyPurpose.ExactFigures}");
        if (await reports.TellAsync(naam, question, exact, cancellation) is not { } report)
            return NotFound();
        if (report.Left)
            RefuseIf([new FieldFault(question.Municipality is not null && question.Cluster is not null ? "speerpunt" : "periode", "nietAfgerond",
                "Met een sleutel voor afgeronde cijfers kan één van gemeente en speerpunt tegelijk, en als periode een heel jaar.")]);
        return Private(ReportAnswer.Of(report));
    }

    private JsonResult Private(object answer)
    {
        Response.Headers.CacheControl = "no-store";
        return Answer(answer);
    }
}
