-- What a user of Neovim does with maps; what comes of it is written as JSON to the file that RESULTS names.

-- Neovim 0.7 lacks what the documented settings use.
vim.g.do_filetype_lua = 1
if not vim.lsp.start then
  vim.lsp.start = function(config)
    config.root_dir = config.root_dir or vim.fn.getcwd()
    vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
  end
end
if not vim.fs then
  vim.fs = {
    find = function() return {} end,
    dirname = function() return nil end,
  }
end
vim.cmd("filetype on")
dofile(os.getenv("SETTINGS"))

local PATIENCE = 15000
local results = {}

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function wait(what, holds)
  if not vim.wait(PATIENCE, holds, 20) then error("waited in vain: " .. what) end
end

local function put_cursor(line, column)
  vim.api.nvim_win_set_cursor(0, { line, column })
end

-- The lines of the window that a hover opens, which is closed again.
local function hovered()
  local before = #vim.api.nvim_list_wins()
  vim.lsp.buf.hover()
  wait("the hover", function() return #vim.api.nvim_list_wins() > before end)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      local text = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      vim.api.nvim_win_close(window, true)
      return text
    end
  end
end

-- Everything that is asked of one file; places count from 1 (lines) and 0 (columns).
local function visit(name, declaration, use)
  local result = {}
  vim.cmd("edit " .. name)
  result.filetype = vim.bo.filetype
  wait("problems of " .. name, function() return #vim.diagnostic.get(0) > 0 end)
  result.problems = {}
  for _, problem in ipairs(vim.diagnostic.get(0)) do
    table.insert(result.problems, {
      line = problem.lnum + 1,
      column = problem.col,
      message = problem.message,
      source = problem.source,
    })
  end
  put_cursor(use[1], use[2])
  result.hover = hovered()
  vim.lsp.buf.definition()
  wait("the declaration", function() return vim.api.nvim_win_get_cursor(0)[1] == declaration[1] end)
  result.definition = vim.api.nvim_win_get_cursor(0)
  put_cursor(use[1], use[2])
  vim.lsp.buf.rename("Boiler")
  wait("the new name", function() return table.concat(lines(), "\n"):find("Boiler", 1, true) ~= nil end)
  result.renamed = lines()
  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = PATIENCE })
  else vim.lsp.buf.formatting_sync(nil, PATIENCE) end
  result.formatted = lines()
  vim.cmd("write!")
  return result
end

local ok, problem = pcall(function()
  results.map = visit("tea.owm", { 3, 12 }, { 4, 7 })
  results.markdown = visit("story.md", { 6, 14 }, { 7, 9 })
end)
if not ok then results.problem = tostring(problem) end

local file = assert(io.open(os.getenv("RESULTS"), "w"))
file:write((vim.json and vim.json.encode or vim.fn.json_encode)(results))
file:close()
vim.cmd("qall!")
