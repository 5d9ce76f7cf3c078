using Microsoft.Playwright;

namespace PluginNvm.HostTests.Browser;

/// <summary>Does the html report work in a real browser, without a network and under its own policy?</summary>
[TestClass]
public sealed class HtmlReportTests
{
    private static readonly TemporaryFolder Folder = new();
    private static Browser? _browser;
    private static string _file = "";

    [ClassInitialize]
    public static async Task Start(TestContext context)
    {
        _browser = await Browser.Start();
        _file = ReportFile.Write(FigureReport.Report, Folder);
    }

    [ClassCleanup]
    public static async Task Stop()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        Folder.Dispose();
    }

    [TestMethod]
    [DataRow(1400, ColorScheme.Light)]
    [DataRow(1400, ColorScheme.Dark)]
    [DataRow(400, ColorScheme.Light)]
    public async Task FiguresComeAliveWithoutAWordInTheConsoleAndWithoutANetwork(int width, ColorScheme colours)
    {
        await using var opened = await Open(width, colours: colours);
        Assert.AreEqual(Enum.GetValues<FigureMark>().Length, await opened.WakeFigures());
        Assert.AreEqual("", string.Join('\n', opened.Messages));
        CollectionAssert.AreEqual(new[] { new Uri(_file).AbsoluteUri }, opened.Requests);
    }

    [TestMethod]
    public async Task TooltipsShowTheValues()
    {
        await using var opened = await Open();
        await opened.WakeFigures();
        var bar = opened.Page.Locator("figure", new PageLocatorOptions { HasText = "1. Bar" }).Locator(".live .mark-rect.role-mark path").First;
        await bar.ScrollIntoViewIfNeededAsync();
        await bar.HoverAsync();
        var tip = opened.Page.Locator("#vg-tooltip-element.visible");
        await tip.WaitForAsync();
        StringAssert.Contains(await tip.InnerTextAsync(), "1.00x");
        Assert.AreEqual(0, await tip.Locator("img, b").CountAsync());
        Assert.AreEqual("", string.Join('\n', opened.Messages));
    }

    [TestMethod]
    public async Task ANameInTheLegendSinglesOutItsSeries()
    {
        await using var opened = await Open();
        await opened.WakeFigures();
        var figure = opened.Page.Locator("figure", new PageLocatorOptions { HasText = "1. Bar" });
        var bars = figure.Locator(".live .mark-rect.role-mark path");
        var before = await Faint(bars);
        await figure.Locator(".live .role-legend-label text").First.ClickAsync();
        await opened.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('figure .live .mark-rect.role-mark path')].some(p => +p.getAttribute('opacity') < 0.5)");
        Assert.AreEqual(0, before);
        Assert.AreEqual(8, await Faint(bars));
    }

    [TestMethod]
    public async Task AScatterPlotMovesAndReturns()
    {
        await using var opened = await Open();
        await opened.WakeFigures();
        var figure = opened.Page.Locator("figure", new PageLocatorOptions { HasText = "4. Scatter" });
        await figure.ScrollIntoViewIfNeededAsync();
        var labels = figure.Locator(".live .role-axis-label text");
        var before = await labels.AllInnerTextsAsync();
        var box = (await figure.Locator(".live svg").BoundingBoxAsync())!;
        await opened.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await opened.Page.Mouse.DownAsync();
        await opened.Page.Mouse.MoveAsync(box.X + box.Width / 4, box.Y + box.Height / 2, new MouseMoveOptions { Steps = 5 });
        await opened.Page.Mouse.UpAsync();
        CollectionAssert.AreNotEqual(before.ToArray(), (await labels.AllInnerTextsAsync()).ToArray());
        await opened.Page.Mouse.DblClickAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        CollectionAssert.AreEqual(before.ToArray(), (await labels.AllInnerTextsAsync()).ToArray());
    }

    [TestMethod]
    public async Task WithoutScriptsPicturesAndTablesAreThere()
    {
        await using var opened = await Open(scripts: false);
        var pictures = opened.Page.Locator(".still svg");
        Assert.AreEqual(Enum.GetValues<FigureMark>().Length + 1, await pictures.CountAsync());
        for (var i = 0; i < await pictures.CountAsync(); i++)
            Assert.IsTrue(await pictures.Nth(i).IsVisibleAsync());
        Assert.AreEqual(120, await opened.Page.Locator("section[aria-labelledby=points] tbody tr").CountAsync());
        Assert.IsFalse(await opened.Page.Locator(".hint").IsVisibleAsync());
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task OnAPhoneThePageIsAsWideAsTheScreen(bool scripts)
    {
        await using var opened = await Open(400, scripts);
        if (scripts)
            await opened.WakeFigures();
        Assert.AreEqual(400, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [TestMethod]
    public async Task OnPaperThereArePicturesInLightColours()
    {
        await using var opened = await Open(colours: ColorScheme.Dark);
        await opened.WakeFigures();
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.IsTrue(await opened.Page.Locator(".still svg").First.IsVisibleAsync());
        Assert.IsFalse(await opened.Page.Locator(".live").First.IsVisibleAsync());
        Assert.IsFalse(await opened.Page.Locator("nav").IsVisibleAsync());
        Assert.AreEqual("rgb(255, 255, 255)", await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [TestMethod]
    public async Task NamesOfTheReportAddNothingToThePage()
    {
        await using var opened = await Open();
        await opened.WakeFigures();
        Assert.AreEqual(0, await opened.Page.Locator("img, b, iframe, object").CountAsync());
    }

    private static Task<OpenedPage> Open(int width = 1400, bool scripts = true, ColorScheme colours = ColorScheme.Light) =>
        OpenedPage.Open(_browser!, _file, width, scripts, colours);

    private static async Task<int> Faint(ILocator marks) =>
        await marks.EvaluateAllAsync<int>("marks => marks.filter(mark => +(mark.getAttribute('opacity') ?? 1) < 0.5).length");
}
