using Microsoft.Playwright;

namespace PluginNvm.HostTests.Browser;

/// <summary>
/// Can figures over awkward data be read? Labels stay within their picture and do not touch, drawn again by a script or not.
/// With PLUGINNVM_GALLERY naming a folder, the pictures are kept there to be looked at.
/// </summary>
[TestClass]
public sealed class GalleryTests
{
    // Labels of one picture that touch, and labels that leave it; names of nodes may be near each other.
    private const string Clashes = """
        svg => {
          const boxes = [...svg.querySelectorAll('text')].filter(text => text.textContent.trim() && !(text.getAttribute('transform') || '').includes('rotate(-35'))
            .map(text => ({ name: text.textContent, box: text.getBoundingClientRect() })).filter(item => item.box.width > 0);
          const frame = svg.getBoundingClientRect();
          const out = boxes.filter(({ box }) => box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2).map(item => 'outside: ' + item.name);
          for (let i = 0; i < boxes.length; i++)
            for (let j = i + 1; j < boxes.length; j++) {
              const [a, b] = [boxes[i].box, boxes[j].box];
              const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left), tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              if (boxes[i].name !== boxes[j].name && wide > 2 && tall > 4) out.push('touch: ' + boxes[i].name + ' | ' + boxes[j].name);
            }
          return out;
        }
        """;

    private static readonly TemporaryFolder Folder = new();
    private static Browser? _browser;
    private static string _file = "";

    [ClassInitialize]
    public static async Task Start(TestContext context)
    {
        _browser = await Browser.Start();
        _file = ReportFile.Write(AwkwardReport.Report, Folder);
    }

    [ClassCleanup]
    public static async Task Stop()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        Folder.Dispose();
    }

    [TestMethod]
    [DataRow(1400, true, ColorScheme.Light)]
    [DataRow(1400, false, ColorScheme.Dark)]
    [DataRow(400, true, ColorScheme.Dark)]
    public async Task LabelsCanBeRead(int width, bool scripts, ColorScheme colours)
    {
        await using var opened = await OpenedPage.Open(_browser!, _file, width, scripts, colours);
        if (scripts)
            await opened.WakeFigures();
        await Keep(opened.Page, $"gallery-{width}-{colours}-{(scripts ? "live" : "still")}");
        var faults = new List<string>();
        foreach (var figure in await opened.Page.Locator("figure").AllAsync())
        {
            var title = await figure.Locator("h3").InnerTextAsync();
            var picture = figure.Locator(scripts ? ".live svg" : ".still svg").First;
            if (await picture.CountAsync() == 0)
            {
                faults.Add($"{title}: {await figure.InnerTextAsync()}");
                continue;
            }
            // Nodes lie where their links put them.
            var clashes = (await picture.EvaluateAsync<string[]>(Clashes)).Where(clash => clash.StartsWith("outside", StringComparison.Ordinal) || !title.Contains("nodes", StringComparison.Ordinal));
            faults.AddRange(clashes.Select(clash => $"{title}: {clash}"));
            Assert.IsFalse((await picture.EvaluateAsync<string>("svg => svg.outerHTML")).Contains("NaN", StringComparison.Ordinal), title);
        }
        Assert.AreEqual("", string.Join('\n', opened.Messages));
        Assert.AreEqual(width, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public async Task NothingIsWiderThanThePaper()
    {
        await using var opened = await OpenedPage.Open(_browser!, _file);
        await opened.WakeFigures();
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        // The width of A4 within the margins of the page's style, at 96 dots an inch.
        await opened.Page.SetViewportSizeAsync(688, 900);
        await Keep(opened.Page, "gallery-print");
        Assert.IsLessThanOrEqualTo(688, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PLUGINNVM_GALLERY") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
