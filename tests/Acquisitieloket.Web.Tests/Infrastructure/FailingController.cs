using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Tests.Infrastructure;

/// <summary>Pages that go wrong, for the tests of what is shown then.</summary>
[AllowAnonymous]
public sealed class FailingController : Controller
{
    [HttpGet("{culture:language}/broken/{token}")]
    public IActionResult Broken(string token) => throw new InvalidOperationException("secret of " + token);

    [HttpGet("{culture:language}/status/{code:int}")]
    public IActionResult Status(int code) => StatusCode(code);

    [HttpGet("api/v1/broken")]
    public IActionResult BrokenApi() => throw new InvalidOperationException("secret of the API");

    [HttpPost("{culture:language}/guarded")]
    public IActionResult Guarded() => Ok();
}
