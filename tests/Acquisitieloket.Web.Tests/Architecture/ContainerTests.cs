using Acquisitieloket.Testing;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquisitieloket.Web.Tests.Architecture;

/// <summary>Everything that is asked for is registered, with lifetimes that fit.</summary>
public sealed class ContainerTests
{
    [Fact]
    public async Task Container_WhenBuilt_CanMakeEveryServiceAndController()
    {
        // In Development the host checks each registration when it builds the container.
        await using var app = new TestApp(null, ("environment", "Development"), ("Roles", "web,worker"));
        await using var scope = app.Services.CreateAsyncScope();
        var controllers = app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>().Select(action => action.ControllerTypeInfo.AsType()).Distinct().ToList();

        Assert.NotEmpty(controllers);
        Assert.All(controllers, type => Assert.NotNull(ActivatorUtilities.CreateInstance(scope.ServiceProvider, type)));
    }
}
