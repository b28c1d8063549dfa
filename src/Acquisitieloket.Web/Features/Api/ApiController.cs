using Acquisitieloket.Web.Features.Api.Json;
using Acquisitieloket.Web.Features.Api.Problems;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Api;

/// <summary>
/// What the resources of the API share. No form token is asked: no cookie is read below /api, so that a browser has
/// nothing to be tricked with.
/// </summary>
[ProblemFilter, IgnoreAntiforgeryToken, ApiExplorerSettings(GroupName = ApiSetup.Version)]
public abstract class ApiController : ControllerBase
{
    protected static JsonResult Answer(object value, int status = StatusCodes.Status200OK) =>
        new(value, ApiJson.Options) { StatusCode = status, ContentType = "application/json; charset=utf-8" };

    protected static ProblemException Refuse(int status, string detail) => new(Problems.Problem.Of(status, detail));

    /// <summary>Ends the request when anything is wrong with what was sent.</summary>
    protected static void RefuseIf(IReadOnlyList<FieldFault> faults)
    {
        if (faults.Count > 0)
            throw new ProblemException(Problems.Problem.Of(faults));
    }
}
